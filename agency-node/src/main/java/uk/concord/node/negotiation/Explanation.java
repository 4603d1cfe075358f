package uk.concord.node.negotiation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import uk.concord.node.delegation.Authority;
import uk.concord.node.negotiation.Standing.Obstacle;

/** Says to a person what the limit is, what this costs and what follows. */
final class Explanation {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Explanation() {}

    static String of(Standing standing) {
        var sentences = new ArrayList<String>();
        standing.obstacle().map(Obstacle::sentence).ifPresent(sentences::add);
        if (standing.existing()) {
            sentences.add("This agreement was made elsewhere and is only recorded here, so limits are not checked."
                    + " Somebody who did not edit it must still approve it.");
        } else {
            standing.authority().ifPresent(authority -> {
                sentences.add(limit(authority));
                sentences.add("This commits %s of your agency's money over the whole period."
                        .formatted(Pounds.of(standing.contribution())));
                sentences.addAll(authority.remarks());
            });
        }
        if (standing.late()) {
            sentences.add("The terms began before today, so the decision record must say why it is decided late.");
        }
        return String.join(" ", sentences);
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
