package uk.concord.record.wire;

import org.jspecify.annotations.Nullable;
import uk.concord.proto.entry.v1.MeasureAgency;
import uk.concord.proto.entry.v1.MeasureDirection;
import uk.concord.proto.entry.v1.MeasureFrequency;
import uk.concord.record.AgencyKind;
import uk.concord.record.terms.Fund;
import uk.concord.record.terms.LegalBasis;
import uk.concord.record.terms.Measure;
import uk.concord.record.terms.ProcurementRoute;
import uk.concord.record.terms.Provenance;
import uk.concord.record.terms.Quadrant;

/** Choices within terms, message and domain: the domain's names with a prefix; number 0 is "not chosen yet". */
public final class TermsChoices {
    private TermsChoices() {}

    static @Nullable Quadrant quadrant(uk.concord.proto.entry.v1.Quadrant message) {
        return choice(Quadrant.class, message, "QUADRANT_");
    }

    static @Nullable LegalBasis legalBasis(uk.concord.proto.entry.v1.LegalBasis message) {
        return choice(LegalBasis.class, message, "LEGAL_BASIS_");
    }

    /** Null when none is chosen. */
    public static @Nullable Fund fund(uk.concord.proto.entry.v1.Fund message) {
        return choice(Fund.class, message, "FUND_");
    }

    static @Nullable ProcurementRoute route(uk.concord.proto.entry.v1.ProcurementRoute message) {
        return choice(ProcurementRoute.class, message, "PROCUREMENT_ROUTE_");
    }

    static Measure.@Nullable Direction direction(MeasureDirection message) {
        return choice(Measure.Direction.class, message, "MEASURE_DIRECTION_");
    }

    static Measure.@Nullable Frequency frequency(MeasureFrequency message) {
        return choice(Measure.Frequency.class, message, "MEASURE_FREQUENCY_");
    }

    static @Nullable AgencyKind enteredBy(MeasureAgency message) {
        return choice(AgencyKind.class, message, "MEASURE_AGENCY_");
    }

    static Provenance.Kind provenance(uk.concord.proto.entry.v1.ProvenanceKind message) {
        var kind = choice(Provenance.Kind.class, message, "PROVENANCE_KIND_");
        return kind == null ? Provenance.Kind.ENTERED : kind;
    }

    /** An unrecognised number has a name without the prefix, and so is refused. */
    private static <E extends Enum<E>> @Nullable E choice(Class<E> kind, Enum<?> message, String prefix) {
        if (message.name().equals(prefix + "UNSPECIFIED")) {
            return null;
        }
        if (!message.name().startsWith(prefix)) {
            throw new IllegalArgumentException("Not a choice known here");
        }
        return Enum.valueOf(kind, message.name().substring(prefix.length()));
    }

    public static uk.concord.proto.entry.v1.Quadrant write(@Nullable Quadrant quadrant) {
        return uk.concord.proto.entry.v1.Quadrant.valueOf("QUADRANT_" + name(quadrant));
    }

    public static uk.concord.proto.entry.v1.LegalBasis write(@Nullable LegalBasis basis) {
        return uk.concord.proto.entry.v1.LegalBasis.valueOf("LEGAL_BASIS_" + name(basis));
    }

    public static uk.concord.proto.entry.v1.Fund write(@Nullable Fund fund) {
        return uk.concord.proto.entry.v1.Fund.valueOf("FUND_" + name(fund));
    }

    public static uk.concord.proto.entry.v1.ProcurementRoute write(@Nullable ProcurementRoute route) {
        return uk.concord.proto.entry.v1.ProcurementRoute.valueOf("PROCUREMENT_ROUTE_" + name(route));
    }

    public static MeasureDirection write(Measure.@Nullable Direction direction) {
        return MeasureDirection.valueOf("MEASURE_DIRECTION_" + name(direction));
    }

    public static MeasureFrequency write(Measure.@Nullable Frequency frequency) {
        return MeasureFrequency.valueOf("MEASURE_FREQUENCY_" + name(frequency));
    }

    public static MeasureAgency write(@Nullable AgencyKind enteredBy) {
        return MeasureAgency.valueOf("MEASURE_AGENCY_" + name(enteredBy));
    }

    public static uk.concord.proto.entry.v1.ProvenanceKind write(Provenance.Kind kind) {
        return kind == Provenance.Kind.ENTERED
                ? uk.concord.proto.entry.v1.ProvenanceKind.PROVENANCE_KIND_UNSPECIFIED
                : uk.concord.proto.entry.v1.ProvenanceKind.valueOf("PROVENANCE_KIND_" + kind);
    }

    private static String name(@Nullable Enum<?> choice) {
        return choice == null ? "UNSPECIFIED" : choice.name();
    }
}
