package uk.concord.record.wire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Hundredths;
import uk.concord.record.OrganisationCode;
import uk.concord.record.Pence;
import uk.concord.record.Problem;
import uk.concord.record.ladder.Ladder;
import uk.concord.record.terms.Contribution;
import uk.concord.record.terms.ExistingAgreement;
import uk.concord.record.terms.FinancialYear;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.Measure;
import uk.concord.record.terms.Organisation;
import uk.concord.record.terms.Provenance;
import uk.concord.record.terms.Terms;
import uk.concord.record.terms.YearAmount;

/** Reads one terms message field by field, and remembers what it could not read, by path. */
final class TermsReader {
    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return problems;
    }

    Terms terms(uk.concord.proto.entry.v1.Terms message) {
        return new Terms(
                message.getTitle(),
                message.getServiceCode(),
                message.getNeed(),
                read("quadrant", "NOT_A_CHOICE", () -> TermsChoices.quadrant(message.getQuadrant())),
                date("terms_from", message.getTermsFrom()),
                date("terms_to", message.getTermsTo()),
                message.getNoticeMonths(),
                date("review_date", message.getReviewDate()),
                each("lines", message.getLinesList(), this::line),
                each("providers", message.getProvidersList(), this::provider),
                message.getWeaknessesList(),
                read("procurement_route", "NOT_A_CHOICE", () -> TermsChoices.route(message.getProcurementRoute())),
                message.getOutcomes(),
                message.getEqualityImpact(),
                message.getDataProtection(),
                message.hasExisting() ? existing(message.getExisting()) : null,
                provenance("period_provenance", message.getPeriodProvenance()),
                message.hasLadder() ? ladder(message.getLadder()) : null,
                each("measures", message.getMeasuresList(), this::measure));
    }

    private @Nullable Ladder ladder(uk.concord.proto.entry.v1.Ladder message) {
        return read("ladder", "NOT_A_CHOICE", () -> LadderCodec.read(message));
    }

    private ExistingAgreement existing(uk.concord.proto.entry.v1.ExistingAgreement message) {
        return new ExistingAgreement(date("existing.decided_on", message.getDecidedOn()), message.getMinuteReference());
    }

    private Line line(String path, uk.concord.proto.entry.v1.Line message) {
        return new Line(
                message.getLineId(),
                message.getName(),
                read(path + ".legal_basis", "NOT_A_CHOICE", () -> TermsChoices.legalBasis(message.getLegalBasis())),
                organisation(path + ".payee", message.getPayee()),
                each(path + ".costs", message.getCostsList(), this::amount),
                each(path + ".contributions", message.getContributionsList(), this::contribution),
                provenance(path + ".provenance", message.getProvenance()));
    }

    private Measure measure(String path, uk.concord.proto.entry.v1.Measure message) {
        return new Measure(
                message.getMeasureId(),
                message.getLineId(),
                message.getName(),
                message.getUnit(),
                read(path + ".direction", "NOT_A_CHOICE", () -> TermsChoices.direction(message.getDirection())),
                read(
                        path + ".target_hundredths",
                        "VALUE_OUT_OF_RANGE",
                        () -> message.hasTargetHundredths() ? new Hundredths(message.getTargetHundredths()) : null),
                read(path + ".frequency", "NOT_A_CHOICE", () -> TermsChoices.frequency(message.getFrequency())),
                message.getDueDays(),
                message.getReturnerScheme().isEmpty()
                                && message.getReturnerCode().isEmpty()
                        ? null
                        : code(path + ".returner_code", message.getReturnerScheme(), message.getReturnerCode()),
                read(path + ".entered_by", "NOT_A_CHOICE", () -> TermsChoices.enteredBy(message.getEnteredBy())));
    }

    private Contribution contribution(String path, uk.concord.proto.entry.v1.Contribution message) {
        return new Contribution(
                organisation(path + ".payer", message.getPayer()),
                read(path + ".fund", "NOT_A_CHOICE", () -> TermsChoices.fund(message.getFund())),
                message.getThirdParty(),
                each(path + ".amounts", message.getAmountsList(), this::amount));
    }

    private YearAmount amount(String path, uk.concord.proto.entry.v1.YearAmount message) {
        var year = message.getFinancialYear();
        return new YearAmount(
                read(path + ".financial_year", "YEAR_OUT_OF_RANGE", () -> year == 0 ? null : new FinancialYear(year)),
                date(path + ".from", message.getFrom()),
                date(path + ".to", message.getTo()),
                read(path + ".amount_pence", "AMOUNT_OUT_OF_RANGE", () -> pence(message.getAmountPence())));
    }

    private static Pence pence(long value) {
        var amount = new Pence(value);
        if (amount.isMoreThan(Pence.MOST)) {
            throw new IllegalArgumentException("Over a hundred billion pounds");
        }
        return amount;
    }

    private Provenance provenance(String path, uk.concord.proto.entry.v1.Provenance message) {
        var kind = read(path + ".kind", "NOT_A_CHOICE", () -> TermsChoices.provenance(message.getKind()));
        return new Provenance(kind == null ? Provenance.Kind.ENTERED : kind, message.getSource());
    }

    private @Nullable Organisation provider(String path, uk.concord.proto.entry.v1.Organisation message) {
        if (message.getCode().isEmpty()) {
            problems.add(new Problem(path + ".code", "NOT_A_CODE", Unreadable.sentence("NOT_A_CODE")));
            return null;
        }
        return organisation(path, message);
    }

    private @Nullable Organisation organisation(String path, uk.concord.proto.entry.v1.Organisation message) {
        if (message.getScheme().isEmpty() && message.getCode().isEmpty()) {
            return null;
        }
        var code = code(path + ".code", message.getScheme(), message.getCode());
        return code == null ? null : new Organisation(code, message.getName());
    }

    private @Nullable OrganisationCode code(String path, String scheme, String code) {
        return read(path, "NOT_A_CODE", () -> new OrganisationCode(OrganisationCode.Scheme.valueOf(scheme), code));
    }

    private @Nullable LocalDate date(String path, String iso) {
        return read(path, "NOT_A_DATE", () -> iso.isEmpty() ? null : Reading.date(iso));
    }

    private <T> @Nullable T read(String path, String code, Supplier<? extends @Nullable T> field) {
        try {
            return field.get();
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(path, code, Unreadable.sentence(code)));
            return null;
        }
    }

    private static <M, T> List<T> each(String path, List<M> messages, BiFunction<String, M, @Nullable T> read) {
        var all = new ArrayList<T>();
        IntStream.range(0, messages.size()).forEach(i -> {
            var one = read.apply(path + "[" + i + "]", messages.get(i));
            if (one != null) {
                all.add(one);
            }
        });
        return all;
    }
}
