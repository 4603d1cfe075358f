package uk.concord.node.reading;

import java.time.LocalDate;
import java.util.Optional;
import uk.concord.node.grpc.OfferReferences;
import uk.concord.proto.record.v1.AgreedLadder;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.terms.Terms;
import uk.concord.record.wire.LadderCodec;

/** Agreed ladders, as people choose from them. */
final class LadderViews {
    private LadderViews() {}

    /** The ladder in the record's agreement, where its terms, as notices have left them, apply on the day. */
    static Optional<AgreedLadder> inForce(JointRecord record, LocalDate day) {
        var remaining = record.remaining().filter(terms -> applies(terms, day));
        return record.agreement().filter(agreement -> remaining.isPresent()).flatMap(agreement -> Optional.ofNullable(
                        agreement.terms().ladder())
                .map(ladder -> AgreedLadder.newBuilder()
                        .setRecordId(record.id().toString())
                        .setRef(record.opened().map(opened -> opened.ref()).orElse(""))
                        .setTitle(agreement.terms().title())
                        .setAgreement(OfferReferences.of(agreement.offer().reference()))
                        .setLadder(LadderCodec.write(ladder))
                        .build()));
    }

    private static boolean applies(Terms terms, LocalDate day) {
        return terms.from() != null && terms.to() != null && !day.isBefore(terms.from()) && !day.isAfter(terms.to());
    }
}
