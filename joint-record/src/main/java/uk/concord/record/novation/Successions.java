package uk.concord.record.novation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Partnership;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.Organisation;
import uk.concord.record.terms.ProviderDirectory;
import uk.concord.record.terms.Terms;

/** Finds whom agreed terms name beyond its last day: what a {@link Novation} would pass on. */
public record Successions(ProviderDirectory directory, Partnership partnership) {

    /** All of them, in the order in which the terms name them. */
    public List<Succession> of(Terms terms) {
        var from = terms.from();
        return from == null
                ? List.of()
                : named(terms).flatMap(one -> of(one, terms, from).stream()).toList();
    }

    private Optional<Succession> of(Organisation leaving, Terms terms, LocalDate first) {
        return lastDay(leaving.code())
                .map(last -> last.isBefore(first) ? first : last.plusDays(1))
                .filter(from -> passes(leaving.code(), terms, from))
                .flatMap(from -> new Successors(directory, from)
                        .of(leaving.code())
                        .map(listed -> new Succession(leaving, new Organisation(listed.code(), listed.name()), from)));
    }

    private Optional<LocalDate> lastDay(OrganisationCode code) {
        return directory.find(code).flatMap(listed -> Optional.ofNullable(listed.validTo()));
    }

    private boolean passes(OrganisationCode leaving, Terms terms, LocalDate from) {
        return new Novation(terms, from, directory, partnership).of(Set.of(leaving)) instanceof Novation.Outcome.Passed;
    }

    private static Stream<Organisation> named(Terms terms) {
        var named = new LinkedHashMap<OrganisationCode, Organisation>();
        Stream.concat(terms.providers().stream(), terms.lines().stream().flatMap(Successions::named))
                .forEach(one -> named.putIfAbsent(one.code(), one));
        return named.values().stream();
    }

    private static Stream<Organisation> named(Line line) {
        return Stream.concat(
                Stream.ofNullable(line.payee()), line.contributions().stream().flatMap(paid -> known(paid.payer())));
    }

    private static Stream<Organisation> known(@Nullable Organisation organisation) {
        return Stream.ofNullable(organisation);
    }
}
