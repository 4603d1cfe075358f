package uk.concord.gateway.record;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.entry.v1.OfferReference;
import uk.concord.proto.record.v1.OfferStatus;
import uk.concord.proto.record.v1.OfferView;
import uk.concord.proto.record.v1.RecordView;

/** The versions of a record beside one another: which is in force, and what each of them changes. */
public final class Versions {
    private Versions() {}

    /** The version that both have agreed and that is in force, if there is one. */
    public static Optional<OfferView> inForce(RecordView record) {
        return record.hasAgreement() ? named(record, record.getAgreement().getOffer()) : Optional.empty();
    }

    /** The version of that very name, if the record has it. */
    public static Optional<OfferView> named(RecordView record, OfferReference reference) {
        return record.getOffersList().stream()
                .filter(offer -> offer.getReference().equals(reference))
                .findFirst();
    }

    /** The version that another changes: the one it answers, else what was agreed before it, else the last that had an effect. */
    static Optional<OfferView> before(RecordView record, OfferView version) {
        var earlier = record.getOffersList().subList(0, record.getOffersList().indexOf(version)).stream()
                .filter(offer -> offer.getStatus() != OfferStatus.OFFER_STATUS_VOID)
                .toList();
        return earlier.reversed().stream()
                .filter(offer -> offer.getNegotiation() == version.getNegotiation()
                        || offer.getStatus() == OfferStatus.OFFER_STATUS_ACCEPTED)
                .findFirst()
                .or(() -> earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.getLast()));
    }

    /** What a version changes; null for the first one. */
    public static @Nullable Changes changes(RecordView record, OfferView version, Sides sides) {
        return before(record, version)
                .map(before -> Changes.between(
                        "What changed since " + words(before, sides), before.getTerms(), version.getTerms(), sides))
                .orElse(null);
    }

    /** For example "version 2 by Kent"; with its negotiation where there have been several. */
    public static String words(OfferView version, Sides sides) {
        var negotiation = version.getNegotiation() > 1 ? "negotiation " + version.getNegotiation() + ", " : "";
        return negotiation + "version " + version.getVersion() + " by " + sides.shortName(version.getOfferer());
    }
}
