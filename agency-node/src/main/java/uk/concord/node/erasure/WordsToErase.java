package uk.concord.node.erasure;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.node.book.erase.Erasing;
import uk.concord.node.book.erase.ErasureDesk;
import uk.concord.node.erasure.AskedErasure.Ended;
import uk.concord.node.grpc.CallFailure.NotEntitled;
import uk.concord.node.grpc.CallFailure.NotFound;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.grpc.CallFailure.Unavailable;
import uk.concord.node.grpc.RequestedId;
import uk.concord.node.identity.Role;
import uk.concord.node.negotiation.Asking;
import uk.concord.node.reading.Records;
import uk.concord.proto.record.v1.PartView;
import uk.concord.record.Digest;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.ErasureReason;

/** Takes wishes to erase, and carries them out when an administrator who did not ask says so: what is gone is gone for good. */
@Singleton
final class WordsToErase {
    private static final Logger log = LoggerFactory.getLogger(WordsToErase.class);

    private final AskedErasures asked;
    private final Records records;
    private final ErasureDesk desk;
    private final InstantSource businessTime;

    WordsToErase(AskedErasures asked, Records records, ErasureDesk desk, InstantSource businessTime) {
        this.asked = asked;
        this.records = records;
        this.desk = desk;
        this.businessTime = businessTime;
    }

    AskedErasure ask(Asking asking, RecordId record, long index, Digest commitment, ErasureReason reason) {
        var part = part(asking.partnership(), record, index, commitment);
        var wish = new AskedErasure(
                RequestedId.of(asking.caller().actorId(), asking.key()),
                asking.digest(),
                record,
                index,
                commitment,
                part.getKindValue(),
                reason,
                asking.caller().actorId(),
                asking.actor().post(),
                businessTime.instant().truncatedTo(ChronoUnit.MICROS),
                null);
        return asked.keep(asking.partnership(), wish);
    }

    private PartView part(PartnershipId partnership, RecordId record, long index, Digest commitment) {
        var part = records.view(partnership, record).getTimelineList().stream()
                .filter(entry -> entry.getAgency().equals(records.own().value()) && entry.getIndex() == index)
                .flatMap(entry -> entry.getPartsList().stream())
                .filter(found -> Digest.of(found.getCommitment().toByteArray()).equals(commitment))
                .findFirst()
                .orElseThrow(
                        () -> new NotFound(
                                "NO_SUCH_WORDS",
                                "There are no such words of this agency. What your partner wrote only your partner can erase."));
        if (part.hasErasure()) {
            throw new Refused("ERASED_ALREADY", "These words have been erased already.");
        }
        return part;
    }

    /** Sent again, it says what was done. */
    AskedErasure erase(Asking asking, UUID id) {
        var wish = asked.get(asking.partnership(), id);
        if (wish.ended() != null) {
            return mustBe(wish, true);
        }
        if (wish.asker().equals(asking.caller().actorId())) {
            throw new NotEntitled(
                    "FOUR_EYES", "You asked for this yourself. Another administrator must look at it and erase it.");
        }
        var actor = asking.actor();
        var request = new Erasing.Request(actor, asking.key(), wish.index(), wish.commitment(), wish.reason());
        return switch (desk.erase(asking.partnership(), request)) {
            case Erasing.Result.Gone gone -> {
                log.atInfo()
                        .addKeyValue("partnership", asking.partnership().value())
                        .addKeyValue("actor", asking.caller().actorId().toString())
                        .log("a part of entry {} is erased", wish.index());
                yield mustBe(asked.end(asking.partnership(), id, ended(true, actor, gone.since())), true);
            }
            case Erasing.Result.Unknown _ -> throw new NotFound("NO_SUCH_WORDS", "There are no such words any more.");
            case Erasing.Result.NotNow notNow ->
                throw new Unavailable(notNow.why().code(), notNow.why().sentence());
        };
    }

    /** By whoever asked, or by an administrator. */
    AskedErasure refuse(Asking asking, UUID id) {
        var wish = asked.get(asking.partnership(), id);
        if (!asking.caller().is(Role.ADMINISTRATOR)
                && !wish.asker().equals(asking.caller().actorId())) {
            throw new NotEntitled(
                    "NOT_YOUR_REQUEST", "Only whoever asked for this, or an administrator, can refuse it.");
        }
        var now = businessTime.instant().truncatedTo(ChronoUnit.MICROS);
        return mustBe(asked.end(asking.partnership(), id, ended(false, asking.actor(), now)), false);
    }

    List<AskedErasure> list(PartnershipId partnership, @Nullable RecordId record, int most) {
        return asked.list(partnership, record, most);
    }

    private static Ended ended(boolean erased, Actor by, Instant at) {
        return new Ended(erased, by.id(), by.post(), at);
    }

    /** Somebody else may have been quicker. */
    private static AskedErasure mustBe(AskedErasure wish, boolean erased) {
        if (wish.ended() != null && wish.ended().erased() == erased) {
            return wish;
        }
        throw erased
                ? new Refused("ERASURE_REFUSED", "This was refused. Nothing has been erased.")
                : new Refused("ERASED_ALREADY", "These words have been erased already.");
    }
}
