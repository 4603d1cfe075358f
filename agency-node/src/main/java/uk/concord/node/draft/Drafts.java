package uk.concord.node.draft;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import uk.concord.log.Hash;
import uk.concord.node.change.Changes;
import uk.concord.node.draft.Draft.Status;
import uk.concord.node.grpc.CallFailure;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.grpc.CallFailure.Stale;
import uk.concord.node.grpc.PageToken;
import uk.concord.node.identity.Caller;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.record.PartnershipId;
import uk.concord.record.Problem;

/** This agency's drafts: every change is one transaction, made once however often it is asked for. */
@Singleton
public final class Drafts {
    private static final PageToken START = PageToken.at(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1L, -1L));

    /** Serialised bytes of the drafts kept at hand; one has 1 to 10 KiB. */
    private static final long MOST_RECENT_BYTES = 8L * 1024 * 1024;

    private final TransactionOperations<Connection> transactions;
    private final DraftSubjects subjects;
    private final InstantSource businessTime;
    private final Cache<UUID, Draft> recent = Caffeine.newBuilder()
            .maximumWeight(MOST_RECENT_BYTES)
            .weigher((UUID id, Draft draft) ->
                    draft.terms().getSerializedSize() + draft.decisionRecord().getSerializedSize())
            .build();

    private final Changes changes;

    Drafts(
            TransactionOperations<Connection> transactions,
            DraftSubjects subjects,
            InstantSource businessTime,
            Changes changes) {
        this.transactions = transactions;
        this.subjects = subjects;
        this.businessTime = businessTime;
        this.changes = changes;
    }

    /** A request to change something: who asks, where, under which key, and a digest of everything that was asked. */
    record Request(Caller caller, PartnershipId partnership, String requestId, Hash digest) {}

    /** What a draft says. */
    public record Content(Terms terms, DecisionRecord decisionRecord) {}

    /** One draft. */
    public Draft get(PartnershipId partnership, UUID id) {
        Draft draft = transactions.executeRead(status ->
                new DraftRows(status.getConnection()).find(partnership, id).orElseThrow(Drafts::unknown));
        recent.put(id, draft);
        return draft;
    }

    /** Open drafts, newest change first. */
    List<Draft> open(PartnershipId partnership, Optional<PageToken> after, int limit) {
        return transactions.executeRead(
                status -> new DraftRows(status.getConnection()).open(partnership, after.orElse(START), limit));
    }

    /** Open drafts, newest change first, for the list of work. */
    public List<Draft> open(PartnershipId partnership, int limit) {
        return open(partnership, Optional.empty(), limit);
    }

    Draft create(Request request, DraftSubjects.Subject subject, Beginning beginning) {
        DraftContent.mustBeKeepable(beginning.terms(), beginning.decisionRecord());
        return once(request, NewId.next(), (rows, id) -> {
            beginning.obstacle().ifPresent(obstacle -> {
                throw obstacle;
            });
            var now = now();
            var draft = new Draft(
                    request.partnership(),
                    id,
                    subject.record(),
                    subjects.reference(subject, rows.connection(), request.partnership()),
                    subject.isNew(),
                    1,
                    Status.EDITING,
                    beginning.terms(),
                    beginning.decisionRecord(),
                    List.of(editor(request.caller())),
                    "",
                    now,
                    beginning.counters(),
                    beginning.settles());
            rows.insert(draft);
            return draft;
        });
    }

    /** What must be put right before such a draft could be offered. */
    public List<Problem> problems(PartnershipId partnership, Content content) {
        return subjects.problems(partnership, content.terms(), content.decisionRecord());
    }

    /** New drafts of new records, complete, with an approver from the start; made in the caller's own transaction. */
    public List<Draft> sentToApprover(
            Connection connection, Caller caller, PartnershipId partnership, List<Content> contents)
            throws SQLException {
        var rows = new DraftRows(connection);
        var now = now();
        var made = new ArrayList<Draft>();
        for (var content : contents) {
            DraftContent.mustBeKeepable(content.terms(), content.decisionRecord());
            var subject = subjects.newRecord();
            var draft = new Draft(
                    partnership,
                    NewId.next(),
                    subject.record(),
                    subjects.reference(subject, connection, partnership),
                    true,
                    1,
                    Status.WITH_APPROVER,
                    content.terms(),
                    content.decisionRecord(),
                    List.of(editor(caller)),
                    "",
                    now,
                    null,
                    null);
            rows.insert(draft);
            made.add(draft);
        }
        return made;
    }

    Draft save(Request request, UUID id, long expectedVersion, Terms terms, DecisionRecord decisionRecord) {
        DraftContent.mustBeKeepable(terms, decisionRecord);
        return change(request, id, expectedVersion, draft -> {
            mustBe(Status.EDITING, draft);
            return draft.next(
                    Status.EDITING,
                    terms,
                    decisionRecord,
                    editors(draft, request.caller()),
                    draft.returnReason(),
                    now());
        });
    }

    Draft submit(Request request, UUID id, long expectedVersion) {
        return change(request, id, expectedVersion, draft -> {
            mustBe(Status.EDITING, draft);
            subjects.mustBeComplete(draft);
            return draft.next(Status.WITH_APPROVER, "", now());
        });
    }

    Draft giveBack(Request request, UUID id, long expectedVersion, String reason) {
        return change(request, id, expectedVersion, draft -> {
            mustBe(Status.WITH_APPROVER, draft);
            return draft.next(Status.EDITING, reason, now());
        });
    }

    Draft discard(Request request, UUID id, long expectedVersion) {
        return change(request, id, expectedVersion, draft -> {
            if (draft.status() != Status.WITH_APPROVER) {
                mustBe(Status.EDITING, draft);
            }
            return draft.next(Status.DISCARDED, draft.returnReason(), now());
        });
    }

    /** How many are open, counted no further than the cap. */
    public int countOpen(PartnershipId partnership, int cap) {
        return transactions.executeRead(status -> new DraftRows(status.getConnection()).countOpen(partnership, cap));
    }

    /**
     * Whether a draft waits for an approver at the version that the approver has read. What a version holds never changes, so
     * one read lately need not be read again, once; whether it still waits is for the offer's transaction to say.
     */
    public DraftToOffer toOffer(PartnershipId partnership, UUID id, long expectedVersion) {
        var lately = recent.asMap().remove(id);
        var draft = lately != null
                        && lately.version() == expectedVersion
                        && lately.partnership().equals(partnership)
                ? lately
                : get(partnership, id);
        if (draft.status() != Status.WITH_APPROVER) {
            return new DraftToOffer.NotWaiting(refusal(draft.status()));
        }
        return draft.version() == expectedVersion
                ? new DraftToOffer.Waiting(draft)
                : new DraftToOffer.NotWaiting(changed());
    }

    private Draft change(Request request, UUID id, long expectedVersion, UnaryOperator<Draft> change) {
        return once(request, id, (rows, draft) -> {
            var before = rows.findToChange(request.partnership(), draft).orElseThrow(Drafts::unknown);
            mustBeUnchanged(before, expectedVersion);
            var after = change.apply(before);
            rows.update(after);
            return after;
        });
    }

    private Draft once(Request request, UUID id, Change change) {
        Draft done = transactions.executeWrite(status -> {
            var rows = new DraftRows(status.getConnection());
            var claim = new RequestRows(status.getConnection())
                    .claim(
                            request.caller().actorId(),
                            request.requestId(),
                            request.digest(),
                            request.partnership(),
                            id,
                            now());
            return claim.isNew()
                    ? change.apply(rows, id)
                    : rows.find(request.partnership(), claim.draft()).orElseThrow(Drafts::unknown);
        });
        recent.put(done.id(), done);
        changes.draftChanged(request.partnership());
        return done;
    }

    private static List<Draft.Editor> editors(Draft draft, Caller caller) {
        if (draft.editedBy(caller.actorId())) {
            return draft.editors();
        }
        var editors = new ArrayList<>(draft.editors());
        editors.add(editor(caller));
        return editors;
    }

    private static Draft.Editor editor(Caller caller) {
        return new Draft.Editor(caller.actorId(), caller.post());
    }

    private static void mustBeUnchanged(Draft draft, long expectedVersion) {
        if (draft.version() != expectedVersion) {
            throw changed();
        }
    }

    private static Stale changed() {
        return new Stale("DRAFT_CHANGED", "Somebody else changed this draft after you opened it. Look at it again.");
    }

    private static void mustBe(Status wanted, Draft draft) {
        if (draft.status() != wanted) {
            throw refusal(draft.status());
        }
    }

    private static Refused refusal(Status found) {
        return new Refused(
                "DRAFT_" + found,
                switch (found) {
                    case EDITING -> "This draft has not been sent to an approver.";
                    case WITH_APPROVER -> "This draft is with an approver. It can be changed once it is given back.";
                    case OFFERED -> "This draft has been offered and can no longer change.";
                    case DISCARDED -> "This draft was thrown away.";
                });
    }

    private static CallFailure.NotFound unknown() {
        return new CallFailure.NotFound("UNKNOWN_DRAFT", "There is no such draft.");
    }

    private Instant now() {
        return businessTime.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A change to make within the transaction. */
    @FunctionalInterface
    private interface Change {
        Draft apply(DraftRows rows, UUID id) throws SQLException;
    }
}
