package uk.concord.record.novation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Partnership;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.Measure;
import uk.concord.record.terms.Organisation;
import uk.concord.record.terms.ProviderDirectory;
import uk.concord.record.terms.Terms;

/**
 * Agreed terms in which, from a day on, successors stand in the places of organisations that have ended. Nothing else
 * changes: money is the same in every financial year, to the penny.
 *
 * <p>A line that names such an organisation is parted in two at the day; the one from the day on has an id of its own.
 *
 * @param terms what both agencies agreed, less what notices have ended
 * @param day the successors' first
 */
public record Novation(Terms terms, LocalDate day, ProviderDirectory directory, Partnership partnership) {
    private static final int LONGEST_ID = 20;

    /** What becomes of it. */
    public sealed interface Outcome {
        /** The new terms. */
        record Passed(Terms terms) implements Outcome {}

        /** Nothing can be passed on. */
        record Refused(NovationRefusal refusal) implements Outcome {}
    }

    /** The terms with the successors of those that leave; all of them pass, or none. */
    public Outcome of(Set<OrganisationCode> leaving) {
        if (leaving.isEmpty()) {
            return new Outcome.Refused(NovationRefusal.NOBODY_LEAVES);
        }
        if (terms.from() == null || terms.to() == null || day.isBefore(terms.from()) || day.isAfter(terms.to())) {
            return new Outcome.Refused(NovationRefusal.DAY_OUTSIDE_TERMS);
        }
        var successors = new HashMap<OrganisationCode, Organisation>();
        for (var code : leaving.stream().sorted(OrganisationCode.ORDER).toList()) {
            var successor = new Successors(directory, day).of(code);
            var refusal = refusal(code, successor.isPresent());
            if (refusal.isPresent()) {
                return new Outcome.Refused(refusal.get());
            }
            successor.ifPresent(listed -> successors.put(code, new Organisation(listed.code(), listed.name())));
        }
        return passedTo(new Passing(successors, partnership));
    }

    private Optional<NovationRefusal> refusal(OrganisationCode code, boolean hasSuccessor) {
        if (code.equals(partnership.council().organisation())
                || code.equals(partnership.health().organisation())) {
            return Optional.of(NovationRefusal.AGENCY_ITSELF);
        }
        var listed = directory.find(code);
        if (listed.isEmpty()) {
            return Optional.of(NovationRefusal.LEAVING_UNKNOWN);
        }
        if (listed.get().validTo() == null || !listed.get().validTo().isBefore(day)) {
            return Optional.of(NovationRefusal.LEAVING_STILL_VALID);
        }
        return hasSuccessor ? Optional.empty() : Optional.of(NovationRefusal.NO_SUCCESSOR);
    }

    private Outcome passedTo(Passing all) {
        for (var one : all.successors().entrySet()) {
            var alone = new Passing(Map.of(one.getKey(), one.getValue()), partnership);
            if (!names(alone)) {
                return new Outcome.Refused(NovationRefusal.NOTHING_TO_PASS);
            }
        }
        return new Outcome.Passed(passed(all));
    }

    private boolean names(Passing passing) {
        var parting = new Parting(day);
        return !passing.providers(terms.providers(), keepsPredecessors()).equals(terms.providers())
                || terms.lines().stream().anyMatch(line -> passing.concerns(line) && parting.isAfter(line));
    }

    private boolean keepsPredecessors() {
        return terms.from() != null && terms.from().isBefore(day);
    }

    private Terms passed(Passing passing) {
        var parted = new LinkedHashMap<String, String>();
        var lines = lines(passing, parted);
        return terms.with(terms.to(), lines, passing.providers(terms.providers(), keepsPredecessors()))
                .with(measures(passing, parted));
    }

    /** A measure of a line that is parted goes on, under an id of its own, for the line from the day on. */
    private List<Measure> measures(Passing passing, Map<String, String> parted) {
        var ids =
                new HashSet<>(terms.measures().stream().map(Measure::measureId).toList());
        var measures = new ArrayList<Measure>();
        for (var measure : terms.measures()) {
            var line = parted.get(measure.line());
            if (isOver(measure)) {
                measures.add(measure);
            } else if (line == null) {
                measures.add(passing.measure(measure));
            } else {
                measures.add(measure);
                measures.add(passing.measure(measure.about(freeId(measure.measureId(), ids), line)));
            }
        }
        return measures;
    }

    private boolean isOver(Measure measure) {
        var parting = new Parting(day);
        return terms.lines().stream().anyMatch(line -> line.lineId().equals(measure.line()) && !parting.isAfter(line));
    }

    /** Tells of each line that is parted which one goes on from the day. */
    private List<Line> lines(Passing passing, Map<String, String> parted) {
        var parting = new Parting(day);
        var ids = new HashSet<>(terms.lines().stream().map(Line::lineId).toList());
        var lines = new ArrayList<Line>();
        for (var line : terms.lines()) {
            if (!passing.concerns(line) || !parting.isAfter(line)) {
                lines.add(line);
            } else if (parting.isBefore(line)) {
                lines.add(parting.before(line));
                var after = freeId(line.lineId(), ids);
                parted.put(line.lineId(), after);
                lines.add(passing.line(parting.after(line), after));
            } else {
                lines.add(passing.line(line, line.lineId()));
            }
        }
        return lines;
    }

    /** The id with the first number that makes it no other line's; it is taken from then on. */
    private static String freeId(String id, Set<String> taken) {
        for (var number = 2; ; number++) {
            var end = "-" + number;
            var free = id.substring(0, Math.min(id.length(), LONGEST_ID - end.length())) + end;
            if (taken.add(free)) {
                return free;
            }
        }
    }
}
