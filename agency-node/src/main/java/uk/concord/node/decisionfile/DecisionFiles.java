package uk.concord.node.decisionfile;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.concord.log.Hash;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.grpc.CallFailure.Stale;
import uk.concord.node.grpc.Micros;
import uk.concord.node.identity.Caller;
import uk.concord.proto.record.v1.DecisionStep;
import uk.concord.record.PartnershipId;

/** This agency's decision files: every step is recorded in one transaction, once however often it is asked for. */
@Singleton
public final class DecisionFiles {
    private final TransactionOperations<Connection> transactions;
    private final InstantSource businessTime;

    DecisionFiles(TransactionOperations<Connection> transactions, InstantSource businessTime) {
        this.transactions = transactions;
        this.businessTime = businessTime;
    }

    /** A file and the steps that make it, as they travel to pages. */
    public record Kept(DecisionFile file, List<DecisionStep> steps) {
        /** Copies the steps. */
        public Kept {
            steps = List.copyOf(steps);
        }
    }

    /** A request to record a step: who asks, where, under which key, and a digest of everything that was asked. */
    public record Request(Caller caller, PartnershipId partnership, String requestId, Hash digest) {}

    /** One file; an empty one while nothing is recorded. */
    public Kept get(PartnershipId partnership, FileSubject subject) {
        return transactions.executeRead(
                status -> kept(new StepRows(status.getConnection()).find(partnership, subject)));
    }

    /** What stands in each file that holds anything. */
    public Map<FileSubject, DecisionFile> get(PartnershipId partnership, Collection<FileSubject> subjects) {
        return transactions.executeRead(status -> {
            var files = new HashMap<FileSubject, DecisionFile>();
            new StepRows(status.getConnection())
                    .find(partnership, subjects)
                    .forEach((subject, steps) -> files.put(subject, folded(steps)));
            return files;
        });
    }

    /** Records what is decided on the file as it stands; what refuses it leaves no trace. */
    public Kept record(Request request, FileSubject subject, Function<DecisionFile, Step> decide) {
        try {
            return transactions.executeWrite(status -> {
                var rows = new StepRows(status.getConnection());
                var before = rows.find(request.partnership(), subject);
                if (isRecorded(before, request)) {
                    return kept(before);
                }
                var recorded = recorded(request, decide.apply(folded(before)));
                rows.insert(request.partnership(), subject, before.size(), recorded);
                var after = new ArrayList<>(before);
                after.add(recorded);
                return kept(after);
            });
        } catch (RuntimeException failed) {
            throw isDuplicate(failed) ? changed() : failed;
        }
    }

    private RecordedStep recorded(Request request, Step step) {
        var caller = request.caller();
        return new RecordedStep(
                step,
                caller.actorId(),
                caller.post(),
                businessTime.instant().truncatedTo(ChronoUnit.MICROS),
                request.requestId(),
                request.digest());
    }

    private static boolean isRecorded(List<RecordedStep> steps, Request request) {
        var same = steps.stream()
                .filter(step -> step.actor().equals(request.caller().actorId())
                        && step.requestId().equals(request.requestId()))
                .findFirst();
        if (same.isPresent() && !same.orElseThrow().request().equals(request.digest())) {
            throw new Refused(
                    "KEY_USED_BEFORE",
                    "This was sent before under the same key, but asking something else. Send it under another key.");
        }
        return same.isPresent();
    }

    /** The place in the file, or the key in another file, was taken by somebody meanwhile. */
    private static boolean isDuplicate(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLIntegrityConstraintViolationException) {
                return true;
            }
        }
        return false;
    }

    private static Stale changed() {
        return new Stale(
                "DECISION_FILE_CHANGED", "Somebody else recorded something in this file meanwhile. Look at it again.");
    }

    private static Kept kept(List<RecordedStep> steps) {
        return new Kept(
                folded(steps),
                steps.stream()
                        .map(recorded -> FileWire.write(recorded.step())
                                .setPost(recorded.post())
                                .setRecordedAtMicros(Micros.of(recorded.at()))
                                .build())
                        .toList());
    }

    private static DecisionFile folded(List<RecordedStep> steps) {
        return DecisionFile.of(steps.stream().map(RecordedStep::step).toList());
    }
}
