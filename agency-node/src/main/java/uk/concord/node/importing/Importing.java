package uk.concord.node.importing;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import uk.concord.node.draft.Draft;
import uk.concord.node.draft.Drafts;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.identity.Caller;
import uk.concord.node.importing.ImportedRows.Imported;
import uk.concord.proto.record.v1.CellProblem;
import uk.concord.proto.record.v1.RegisterRow;
import uk.concord.record.PartnershipId;
import uk.concord.record.terms.ProviderDirectory;

/** Imports a register: every row is checked before anything is made, and what is made is made in one transaction. */
@Singleton
final class Importing {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final TransactionOperations<Connection> transactions;
    private final Drafts drafts;
    private final ProviderDirectory directory;
    private final InstantSource businessTime;

    Importing(
            TransactionOperations<Connection> transactions,
            Drafts drafts,
            ProviderDirectory directory,
            InstantSource businessTime) {
        this.transactions = transactions;
        this.drafts = drafts;
        this.directory = directory;
        this.businessTime = businessTime;
    }

    /** Who imports, where, and under which key. */
    record Request(Caller caller, PartnershipId partnership, String requestId) {}

    /** One agreement of the register; no draft while nothing is made. */
    record Found(String reference, String title, String draftId, String ref) {}

    /** What came of it: as long as anything is wrong, nothing was made. */
    record Result(List<CellProblem> problems, List<Found> agreements) {
        Result {
            problems = List.copyOf(problems);
            agreements = List.copyOf(agreements);
        }
    }

    private record Checked(RegisterAgreement agreement, Drafts.Content content) {
        Found found(String draftId, String ref) {
            return new Found(agreement.reference(), content.terms().getTitle(), draftId, ref);
        }
    }

    Result importRegister(Request request, List<RegisterRow> rows, boolean checkOnly) {
        Rows.count(rows.size());
        var findings = new Findings();
        var checked = Register.read(rows, directory, findings).agreements().stream()
                .map(agreement -> checked(request.partnership(), agreement, findings))
                .toList();
        try {
            return transactions.executeWrite(
                    status -> within(request, checked, findings, checkOnly, status.getConnection()));
        } catch (RuntimeException failed) {
            throw isTaken(failed)
                    ? new Refused(
                            "IMPORTED_BEFORE", "Somebody else has just imported one of these agreements. Check again.")
                    : failed;
        }
    }

    private Checked checked(PartnershipId partnership, RegisterAgreement agreement, Findings findings) {
        var content = new Drafts.Content(agreement.terms(), agreement.decisionRecord());
        for (var problem : drafts.problems(partnership, content)) {
            if (problem.path().startsWith("lines[") && !agreement.hasYears()) {
                continue;
            }
            var cell = CellOf.of(problem.path(), agreement);
            findings.add(cell.row(), cell.column(), problem.code(), problem.sentence());
        }
        return new Checked(agreement, content);
    }

    private Result within(
            Request request, List<Checked> checked, Findings findings, boolean checkOnly, Connection connection)
            throws SQLException {
        var rows = new ImportedRows(connection);
        var before = rows.find(
                request.partnership(),
                checked.stream().map(one -> one.agreement().reference()).toList());
        if (isThisVeryRequest(request, checked, before)) {
            return new Result(
                    List.of(), checked.stream().map(one -> found(one, before)).toList());
        }
        for (var one : checked) {
            var imported = before.get(one.agreement().reference());
            if (imported != null) {
                findings.add(
                        one.agreement().first().getRow(),
                        "reference",
                        "IMPORTED_BEFORE",
                        "This agreement was imported on %s as %s: take its rows out."
                                .formatted(DAY.format(LocalDate.ofInstant(imported.at(), LONDON)), imported.ref()));
            }
        }
        if (findings.any() || checkOnly) {
            return new Result(
                    findings.inOrder(),
                    checked.stream().map(one -> one.found("", "")).toList());
        }
        return new Result(List.of(), made(request, checked, rows, connection));
    }

    private List<Found> made(Request request, List<Checked> checked, ImportedRows rows, Connection connection)
            throws SQLException {
        List<Draft> waiting = drafts.sentToApprover(
                connection,
                request.caller(),
                request.partnership(),
                checked.stream().map(Checked::content).toList());
        var now = businessTime.instant().truncatedTo(ChronoUnit.MICROS);
        rows.insert(
                request.partnership(),
                IntStream.range(0, checked.size())
                        .mapToObj(i -> imported(request, checked.get(i), waiting.get(i), now))
                        .toList());
        var found = new ArrayList<Found>();
        for (int i = 0; i < checked.size(); i++) {
            var draft = waiting.get(i);
            found.add(checked.get(i).found(draft.id().toString(), draft.ref()));
        }
        return found;
    }

    private static Imported imported(Request request, Checked checked, Draft draft, Instant now) {
        return new Imported(
                checked.agreement().reference(),
                draft.id(),
                draft.ref(),
                request.caller().actorId(),
                request.requestId(),
                now);
    }

    /** Sent twice, as by a browser that got no answer: what was made then is told again. */
    private static boolean isThisVeryRequest(Request request, List<Checked> checked, Map<String, Imported> before) {
        return !checked.isEmpty()
                && checked.stream()
                        .map(one -> before.get(one.agreement().reference()))
                        .allMatch(imported -> imported != null
                                && imported.requestId().equals(request.requestId())
                                && imported.actor().equals(request.caller().actorId()));
    }

    private static Found found(Checked checked, Map<String, Imported> before) {
        var imported = before.get(checked.agreement().reference());
        return imported == null
                ? checked.found("", "")
                : checked.found(imported.draft().toString(), imported.ref());
    }

    private static boolean isTaken(Throwable failed) {
        for (var cause = failed.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLIntegrityConstraintViolationException) {
                return true;
            }
        }
        return false;
    }
}
