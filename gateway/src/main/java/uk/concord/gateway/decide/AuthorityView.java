package uk.concord.gateway.decide;

import org.jspecify.annotations.Nullable;
import uk.concord.gateway.agencies.DecisionSubject;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.record.v1.GetAuthorityResponse;

/**
 * What the reader may decide just now, and why.
 *
 * @param decided true when a decision stands in the decision file and is effective: only doing it is left
 * @param file the address of the decision file; empty when there is none to look at
 * @param cover the address where somebody is named who decides in the reader's absence
 */
public record AuthorityView(
        boolean permitted,
        String heading,
        String sentence,
        String limit,
        @Nullable Tag demo,
        boolean late,
        boolean decided,
        String file,
        String cover) {

    static AuthorityView of(GetAuthorityResponse authority, String partnership, DecisionSubject subject) {
        return new AuthorityView(
                authority.getPermitted(),
                authority.getPermitted() ? "Your authority" : "You may not decide this",
                sentence(authority),
                limit(authority),
                authority.getDemo() ? new Tag("Demo limit", Tag.Colour.ORANGE) : null,
                authority.getLate(),
                authority.getDecided(),
                authority.getFiled() ? subject.file(partnership) : "",
                "/cover/" + partnership);
    }

    /** The same, unless the offer to be answered can no longer be: then nobody's authority helps. */
    AuthorityView unlessTooLate(String sentence) {
        return sentence.isEmpty()
                ? this
                : new AuthorityView(false, "This comes too late", sentence, "", null, late, false, file, cover);
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
