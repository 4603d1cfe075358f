package uk.concord.node.cover;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.concord.log.Hash;
import uk.concord.node.grpc.CallFailure.NotEntitled;
import uk.concord.node.grpc.CallFailure.NotFound;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.identity.Caller;
import uk.concord.node.identity.Role;
import uk.concord.record.PartnershipId;

/** This agency's absence cover: recorded by an administrator or by the post itself, ended early by either. */
@Singleton
public final class Covers {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int MOST = 200;

    private final TransactionOperations<Connection> transactions;
    private final InstantSource businessTime;

    Covers(TransactionOperations<Connection> transactions, InstantSource businessTime) {
        this.transactions = transactions;
        this.businessTime = businessTime;
    }

    /** Whose authority a post exercises on a day besides its own. */
    public List<Cover> byDeputy(PartnershipId partnership, String deputy, LocalDate day) {
        return transactions.executeRead(
                status -> new CoverRows(status.getConnection()).byDeputy(partnership, deputy, day));
    }

    /** Which posts act for each post that is absent today. */
    public Map<String, Set<String>> deputies(PartnershipId partnership) {
        var today = today();
        return open(partnership).stream()
                .filter(cover -> cover.holdsOn(today))
                .collect(Collectors.groupingBy(
                        Cover::post, Collectors.mapping(Cover::deputy, Collectors.toUnmodifiableSet())));
    }

    List<Cover> open(PartnershipId partnership) {
        return transactions.executeRead(
                status -> new CoverRows(status.getConnection()).open(partnership, today(), MOST));
    }

    Cover record(Caller caller, PartnershipId partnership, Cover cover, String requestId, Hash request) {
        mayFor(caller, cover.post());
        return transactions.executeWrite(status -> {
            var rows = new CoverRows(status.getConnection());
            var before = rows.byRequest(partnership, caller.actorId(), requestId);
            if (before.isPresent()) {
                return same(before.orElseThrow(), request);
            }
            rows.insert(partnership, cover, businessTime.instant().truncatedTo(ChronoUnit.MICROS), requestId, request);
            return cover;
        });
    }

    /** With the end of today; cover that has ended already stays as it is, however often that is asked. */
    Cover end(Caller caller, PartnershipId partnership, UUID id) {
        return transactions.executeWrite(status -> {
            var rows = new CoverRows(status.getConnection());
            var cover = rows.toEnd(partnership, id)
                    .orElseThrow(() -> new NotFound("UNKNOWN_COVER", "There is no such cover."));
            mayFor(caller, cover.post());
            if (!cover.lastDay().isAfter(today())) {
                return cover;
            }
            rows.end(partnership, id, today(), caller.actorId());
            return cover.endedOn(today());
        });
    }

    /** An administrator for everybody, an approver for the own post. */
    static boolean isFor(Caller caller, String post) {
        return caller.is(Role.ADMINISTRATOR)
                || (caller.is(Role.APPROVER) && caller.post().equals(post));
    }

    private static void mayFor(Caller caller, String post) {
        if (!isFor(caller, post)) {
            throw new NotEntitled(
                    "NOT_YOUR_POST", "Cover for a post is for that post or an administrator to record and to end.");
        }
    }

    private static Cover same(CoverRows.Kept before, Hash request) {
        if (!before.request().equals(request)) {
            throw new Refused(
                    "KEY_USED_BEFORE",
                    "This was sent before under the same key, but asking something else. Send it under another key.");
        }
        return before.cover();
    }

    LocalDate today() {
        return LocalDate.ofInstant(businessTime.instant(), LONDON);
    }
}
