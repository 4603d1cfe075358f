package uk.concord.record.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.terms.Contribution;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.ListedOrganisation;
import uk.concord.record.terms.Organisation;
import uk.concord.record.terms.ProviderDirectory;
import uk.concord.record.terms.Terms;

/**
 * Terms in force name a provider, payee or payer by a code that ended while they apply. The directory is the one that is built in, so
 * that both agencies go by the same. At stake is what accrues on the lines that are paid by or to that organisation.
 */
final class SupersededCode implements Rule {
    private static final ProviderDirectory DIRECTORY = ProviderDirectory.kentAndMedway();

    @Override
    public Stream<Finding> findings(JointRecord record) {
        return Reign.of(record).stream()
                .flatMap(reign -> codes(reign.agreement().terms())
                        .flatMap(code -> DIRECTORY.find(code).stream())
                        .flatMap(listed -> superseded(reign, listed)));
    }

    private static Stream<OrganisationCode> codes(Terms terms) {
        return Stream.concat(terms.providers().stream(), terms.lines().stream().flatMap(SupersededCode::named))
                .map(Organisation::code)
                .distinct();
    }

    private static Stream<Organisation> named(Line line) {
        return Stream.concat(
                        Stream.ofNullable(line.payee()),
                        line.contributions().stream().map(Contribution::payer))
                .filter(Objects::nonNull);
    }

    private static Stream<Finding> superseded(Reign reign, ListedOrganisation listed) {
        var ended = listed.validTo();
        var until = reign.overFrom();
        if (ended == null) {
            return Stream.empty();
        }
        var from = Days.later(ended.plusDays(1), reign.agreement().termsFrom());
        return Findings.everHolds(from, until) ? Stream.of(finding(reign, listed.code(), from, until)) : Stream.empty();
    }

    private static Finding finding(Reign reign, OrganisationCode code, LocalDate from, LocalDate until) {
        var lines = reign.agreement().terms().lines().stream()
                .filter(line -> named(line).anyMatch(named -> named.code().equals(code)))
                .toList();
        return new Finding(
                FindingKind.SUPERSEDED_CODE,
                only(lines),
                code,
                null,
                reign.entries(),
                money(lines, new Spending(from, until.minusDays(1))),
                from,
                until);
    }

    private static @Nullable String only(List<Line> lines) {
        return lines.size() == 1 ? lines.getFirst().lineId() : null;
    }

    private static @Nullable Pence money(List<Line> lines, Spending days) {
        return lines.isEmpty() ? null : days.of(lines.stream());
    }
}
