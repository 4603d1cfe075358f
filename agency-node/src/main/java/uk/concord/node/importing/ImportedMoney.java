package uk.concord.node.importing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.node.book.append.CommandDesk;
import uk.concord.node.book.append.CommandRequest;
import uk.concord.node.book.append.Outcome;
import uk.concord.node.grpc.CallFailure;
import uk.concord.node.identity.Role;
import uk.concord.node.negotiation.Answers;
import uk.concord.node.negotiation.Asking;
import uk.concord.node.reading.Records;
import uk.concord.proto.record.v1.ImportMoneyResponse;
import uk.concord.proto.record.v1.MoneyRow;
import uk.concord.record.entry.Spending;
import uk.concord.record.negotiation.Command;
import uk.concord.record.terms.ProviderDirectory;

/** Enters a table of costs and payments: every row is judged as if it were entered by itself, and all are entered or none. */
@Singleton
final class ImportedMoney {
    private static final Logger log = LoggerFactory.getLogger(ImportedMoney.class);

    /** Where in a row the rules find fault; what is not here is about the row as a whole. */
    private static final Map<String, String> COLUMNS = Map.of(
            "NOT_A_PAYER", "payer",
            "NOT_OWN_MONEY", "payer",
            "LINE_NOT_RUNNING", "from",
            "PERIOD_WRONG", "to",
            "PAID_AHEAD", "date",
            "TEXT_NOT_ACCEPTABLE", "reference",
            "UNKNOWN_LINE", "line");

    /** What is wrong with the request and not with a row of it. */
    private static final Set<String> OF_REQUEST = Set.of("KEY_USED_BEFORE", "SENT_BEFORE_RESTORE");

    private final CommandDesk desk;
    private final Records records;
    private final ProviderDirectory directory;

    ImportedMoney(CommandDesk desk, Records records, ProviderDirectory directory) {
        this.desk = desk;
        this.records = records;
        this.directory = directory;
    }

    ImportMoneyResponse enter(Asking asking, List<MoneyRow> rows, boolean checkOnly) {
        Rows.count(rows.size());
        var findings = new Findings();
        var found = read(asking, rows, findings);
        var commands = new ArrayList<CommandRequest>();
        for (int part = 0; part < found.size(); part++) {
            var row = found.get(part);
            commands.add(asking.command(part, row.record(), new Command.EnterSpending(row.said(), true)));
        }
        var onlyJudged = checkOnly || findings.any();
        if (!commands.isEmpty()) {
            desk.submitTogether(asking.partnership(), commands, onlyJudged)
                    .refused()
                    .forEach((place, refused) -> note(found.get(place).row(), refused, findings));
        }
        if (!onlyJudged && !findings.any()) {
            log.atInfo()
                    .addKeyValue("partnership", asking.partnership().value())
                    .addKeyValue("actor", asking.caller().actorId().toString())
                    .log("costs and payments held");
        }
        return answer(found, findings);
    }

    private List<MoneyCells.Found> read(Asking asking, List<MoneyRow> rows, Findings findings) {
        var accounts = new HashMap<String, PayableLines>();
        var cells = new MoneyCells(directory, mayPay(asking), findings);
        return rows.stream()
                .flatMap(row -> {
                    findings.texts(row.getRow(), row);
                    var lines = accounts.computeIfAbsent(
                            row.getRecord(), ref -> PayableLines.of(records, asking.partnership(), ref));
                    return cells.read(row, lines).stream();
                })
                .toList();
    }

    private static boolean mayPay(Asking asking) {
        return asking.caller().is(Role.FINANCE) || asking.caller().is(Role.APPROVER);
    }

    private static void note(int row, Outcome.Refused refused, Findings findings) {
        if (refused.kind() != Outcome.Kind.RULES) {
            throw Answers.failure(refused);
        }
        if (OF_REQUEST.contains(refused.code())) {
            throw new CallFailure.Refused(refused.code(), refused.sentence());
        }
        findings.add(row, COLUMNS.getOrDefault(refused.code(), ""), refused.code(), refused.sentence());
    }

    private static ImportMoneyResponse answer(List<MoneyCells.Found> found, Findings findings) {
        var answer = ImportMoneyResponse.newBuilder().addAllProblems(findings.inOrder());
        for (var row : found) {
            switch (row.said()) {
                case Spending.Spent spent ->
                    answer.setCosts(answer.getCosts() + 1)
                            .setCostsPence(
                                    answer.getCostsPence() + spent.amount().value());
                case Spending.Paid paid ->
                    answer.setPayments(answer.getPayments() + 1)
                            .setPaymentsPence(
                                    answer.getPaymentsPence() + paid.amount().value());
                case Spending.AboutEntry _ -> {}
            }
        }
        return answer.setRecords((int)
                        found.stream().map(MoneyCells.Found::record).distinct().count())
                .build();
    }
}
