package uk.concord.node.negotiation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import uk.concord.node.cover.Cover;
import uk.concord.node.decisionfile.Stage;
import uk.concord.node.delegation.Authority;
import uk.concord.node.negotiation.Standing.Obstacle;

/** Says to a person what the limit is, what this costs and what follows. */
final class Explanation {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Explanation() {}

    static String of(Standing standing) {
        var sentences = new ArrayList<String>();
        standing.obstacle().map(Obstacle::sentence).ifPresent(sentences::add);
        if (standing.stage() instanceof Stage.Effective(var decided)) {
            sentences.add("It was decided on %s by the %s and is effective since %s."
                    .formatted(day(decided.decidedOn()), decided.authority().post(), day(decided.effectiveOn())));
        }
        if (standing.existing()) {
            sentences.add("This agreement was made elsewhere and is only recorded here, so limits are not checked."
                    + " Somebody who did not edit it must still approve it.");
        } else {
            standing.cover().map(Explanation::covered).ifPresent(sentences::add);
            standing.authority().ifPresent(authority -> {
                sentences.add(limit(authority));
                sentences.add("This commits %s of your agency's money over the whole period."
                        .formatted(Pounds.of(standing.contribution())));
            });
        }
        if (standing.late()) {
            sentences.add("The terms began before today, so the decision record must say why it is decided late.");
        }
        return String.join(" ", sentences);
    }

    /** The same for a notice: saving is held against the limit as spending is. */
    static String ofEnding(Standing standing) {
        var sentences = new ArrayList<String>();
        standing.obstacle().map(Obstacle::sentence).ifPresent(sentences::add);
        standing.cover().map(Explanation::covered).ifPresent(sentences::add);
        standing.authority().ifPresent(authority -> {
            sentences.add(limit(authority));
            sentences.add("This ends %s of your agency's own money, over what is left of the period."
                    .formatted(Pounds.of(standing.contribution())));
        });
        return String.join(" ", sentences);
    }

    private static String covered(Cover cover) {
        return "You act for the %s until %s (recorded by the %s)."
                .formatted(cover.post(), day(cover.lastDay()), cover.recordedBy());
    }

    private static String limit(Authority authority) {
        return "The limit of the %s is %s over the whole period (%s, version %d, since %s%s)."
                .formatted(
                        authority.holder(),
                        Pounds.of(authority.limit()),
                        authority.schemeName(),
                        authority.version(),
                        day(authority.since()),
                        authority.demonstration() ? "; a value for demonstration" : "");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
