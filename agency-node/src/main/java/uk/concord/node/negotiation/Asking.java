package uk.concord.node.negotiation;

import com.google.protobuf.Message;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Hash;
import uk.concord.node.book.CommandKey;
import uk.concord.node.book.append.CommandRequest;
import uk.concord.node.grpc.Asked;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.grpc.RequestDigest;
import uk.concord.node.identity.Caller;
import uk.concord.record.Bytes;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.record.negotiation.Command;

/** What an approver asks for: who, where, under which key, and a digest of everything that was asked. */
public record Asking(Caller caller, PartnershipId partnership, IdempotencyKey key, Hash digest) {

    /** What the current caller asks. */
    public static Asking of(String partnership, String requestId, Message whole) {
        var key = Asked.requestId(requestId).getBytes(StandardCharsets.US_ASCII);
        return new Asking(
                Caller.current(),
                new PartnershipId(partnership),
                new IdempotencyKey(Bytes.of(key)),
                RequestDigest.of(whole));
    }

    /** What makes the command the same when it is sent twice. */
    public CommandKey commandKey() {
        return new CommandKey(caller.actorId(), key);
    }

    /** The command in the name of the caller's post. */
    public CommandRequest command(RecordId record, Command command, @Nullable Long expectedVersion) {
        return new CommandRequest(actor(), key, digest, record, command, expectedVersion);
    }

    /** One of several commands of this request, each under a key of its own. */
    public CommandRequest command(int part, RecordId record, Command command) {
        var ofPart = Hash.sha256((new String(key.value().toArray(), StandardCharsets.US_ASCII) + " " + part)
                        .getBytes(StandardCharsets.US_ASCII))
                .hex();
        var partKey = new IdempotencyKey(Bytes.of(ofPart.getBytes(StandardCharsets.US_ASCII)));
        return new CommandRequest(actor(), partKey, digest, record, command, null);
    }

    /** The caller's post, under which entries are made. */
    public Actor actor() {
        if (caller.post().isBlank()) {
            throw new Refused(
                    "NO_POST", "Your account names no post. Ask your administrator to enter the post you hold.");
        }
        return new Actor(caller.post(), caller.actorId());
    }

    /** The version a caller says it read; 0 leaves it to the offer reference. */
    static @Nullable Long version(long expected) {
        if (expected < 0) {
            throw new BadInput("expected_version", "NO_SUCH_VERSION", "Reload the page and try again.");
        }
        return expected == 0 ? null : expected;
    }

    /** The day an existing agreement was decided. */
    static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new BadInput(field, "NOT_A_DATE", "Give the day it was decided.");
        }
    }
}
