package uk.concord.node.readings;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import uk.concord.node.grpc.Micros;
import uk.concord.record.ActorId;
import uk.concord.record.AgencyCode;
import uk.concord.record.RecordId;

/** Readings as they travel. */
public final class ReadingWire {
    private static final int LONGEST_POST = 200;
    private static final int LONGEST_AGENCY = 20;

    private ReadingWire() {}

    /** A reading in the book of this agency. */
    public static uk.concord.proto.record.v1.Reading toProto(Reading reading, AgencyCode book) {
        var record = reading.record();
        return uk.concord.proto.record.v1.Reading.newBuilder()
                .setReadingId(ByteString.copyFrom(new RecordId(reading.id()).toArray()))
                .setActorId(ByteString.copyFrom(reading.actor().toArray()))
                .setPost(reading.post())
                .setAgency(reading.agency())
                .setAuditor(reading.auditor())
                .setSubjectValue(reading.subject())
                .setRecordId(record == null ? "" : record.toString())
                .setReadAtMicros(Micros.of(reading.readAt()))
                .setBook(book.value())
                .build();
    }

    /** What a partner says; empty where it is not what it should be. */
    public static Optional<Reading> fromPartner(uk.concord.proto.record.v1.Reading said) {
        try {
            var fits = said.getPost().codePointCount(0, said.getPost().length()) <= LONGEST_POST
                    && said.getAgency().length() <= LONGEST_AGENCY
                    && said.getAuditor();
            return fits
                    ? Optional.of(new Reading(
                            id(said.getReadingId()),
                            Instant.EPOCH.plus(said.getReadAtMicros(), ChronoUnit.MICROS),
                            ActorId.of(said.getActorId().toByteArray()),
                            said.getPost(),
                            said.getAgency(),
                            true,
                            said.getSubjectValue(),
                            said.getRecordId().isEmpty() ? null : RecordId.parse(said.getRecordId())))
                    : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static UUID id(ByteString sixteen) {
        return RecordId.of(sixteen.toByteArray()).value();
    }
}
