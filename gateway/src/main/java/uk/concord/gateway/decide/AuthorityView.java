package uk.concord.gateway.decide;

import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.record.v1.GetAuthorityResponse;

/** What the reader may decide just now, and why. */
public record AuthorityView(
        boolean permitted,
        String heading,
        String sentence,
        String limit,
        @Nullable Tag demo,
        boolean late) {

    static AuthorityView of(GetAuthorityResponse authority) {
        return new AuthorityView(
                authority.getPermitted(),
                authority.getPermitted() ? "Your authority" : "You may not decide this",
                sentence(authority),
                limit(authority),
                authority.getDemo() ? new Tag("Demo limit", Tag.Colour.ORANGE) : null,
                authority.getLate());
    }

    private static String sentence(GetAuthorityResponse authority) {
        if (!authority.getExplanation().isBlank()) {
            return authority.getExplanation();
        }
        return authority.getPermitted()
                ? "Nothing stands against your deciding this."
                : "What stands against it: " + Words.code(authority.getReason()) + ".";
    }

    private static String limit(GetAuthorityResponse authority) {
        var cited = authority.getAuthority();
        if (cited.getLimitPence() == 0 || !authority.getExplanation().isBlank()) {
            return "";
        }
        var scheme = authority.getSchemeName().isBlank() ? cited.getScheme() : authority.getSchemeName();
        var since =
                authority.getLimitSince().isEmpty() ? "" : ", in force since " + Dates.plain(authority.getLimitSince());
        return cited.getPost() + ", " + scheme + ", version " + cited.getVersion() + since + ": up to "
                + Money.pounds(cited.getLimitPence()) + ". Your agency’s own money in this: "
                + Money.pounds(cited.getContributionPence()) + " over the whole period.";
    }
}
