package uk.concord.gateway.record;

import java.util.Comparator;
import uk.concord.gateway.wording.Dates;
import uk.concord.proto.entry.v1.Line;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.entry.v1.YearAmount;

/** The days that a line is paid for, where it is not for all of the terms. */
final class LineDays {
    private LineDays() {}

    /** For example "from 1 July 2022" or "to 30 June 2022"; empty for a line of all the terms. */
    static String of(Line line, Terms terms) {
        var from = line.getCostsList().stream()
                .map(YearAmount::getFrom)
                .min(Comparator.naturalOrder())
                .filter(day -> day.compareTo(terms.getTermsFrom()) > 0)
                .map(day -> "from " + Dates.plain(day));
        var to = line.getCostsList().stream()
                .map(YearAmount::getTo)
                .max(Comparator.naturalOrder())
                .filter(day -> !day.isEmpty() && day.compareTo(terms.getTermsTo()) < 0)
                .map(day -> "to " + Dates.plain(day));
        return (from.orElse("") + " " + to.orElse("")).strip();
    }

    /** What the line is called; with its days where another line of these terms has the same name. */
    static String name(Line line, Terms terms) {
        var namesakes = terms.getLinesList().stream()
                .filter(other -> other.getName().equals(line.getName()))
                .count();
        var days = of(line, terms);
        return namesakes == 1 || days.isEmpty() ? line.getName() : line.getName() + " (" + days + ")";
    }
}
