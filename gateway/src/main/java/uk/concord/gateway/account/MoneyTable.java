package uk.concord.gateway.account;

import java.util.List;
import java.util.Map;
import uk.concord.gateway.agencies.AgencyClients;
import uk.concord.gateway.importing.Columns;
import uk.concord.gateway.importing.Table;
import uk.concord.proto.record.v1.CellProblem;
import uk.concord.proto.record.v1.ImportMoneyRequest;
import uk.concord.proto.record.v1.ImportMoneyResponse;
import uk.concord.proto.record.v1.MoneyRow;

/** A table of costs and payments: entered by the service. */
public record MoneyTable(AgencyClients agency, String partnership, String requestId)
        implements Table.Service<MoneyRow, ImportMoneyResponse> {
    static final Columns<MoneyRow> COLUMNS = new Columns<>(
            MoneyRow.class,
            MoneyRow.getDefaultInstance(),
            Map.ofEntries(
                    Map.entry("record", "The record’s reference, for example KC-2026-0007."),
                    Map.entry("kind", "cost or payment."),
                    Map.entry("line", "What is paid for, as the record’s terms name it."),
                    Map.entry("from", "First day it is for: 2026-04-01 or 01/04/2026."),
                    Map.entry("to", "Last day it is for, in the same financial year."),
                    Map.entry("amount", "Pounds and pence, for example 41,250.00."),
                    Map.entry("date", "Date of the invoice, or the day on which it was paid."),
                    Map.entry("reference", "Number of the invoice, or the payment’s reference."),
                    Map.entry("payer", "Of a payment: who paid, by ODS or GSS code. Empty for a cost."),
                    Map.entry(
                            "fund",
                            "Of a payment: GENERAL_FUND, DSG_HIGH_NEEDS, PUBLIC_HEALTH_GRANT, ICB_BASELINE, SERVICE_DEVELOPMENT or"
                                    + " GRANT. Empty for a cost."),
                    Map.entry(
                            "ran_on",
                            "Of a cost: yes when the service ran on outside the days of the line; else no or empty.")));

    /** Rows to be overwritten. */
    static final List<List<String>> EXAMPLE = List.of(
            List.of(
                    "KC-2026-0001",
                    "payment",
                    "Early help",
                    "2026-04-01",
                    "2026-04-30",
                    "100,000.00",
                    "2026-05-04",
                    "BACS 4711",
                    "E10000016",
                    "GENERAL_FUND",
                    ""),
            List.of(
                    "KC-2026-0001",
                    "cost",
                    "Early help",
                    "2026-04-01",
                    "2026-04-30",
                    "98,250.50",
                    "2026-05-02",
                    "INV 2026-04",
                    "",
                    "",
                    "no"));

    /** Checks it, and has it entered unless only the check is wanted or something is wrong. */
    public Table.Outcome<ImportMoneyResponse> handIn(byte[] file, boolean checkOnly) {
        return Table.handIn(file, COLUMNS, checkOnly, this);
    }

    @Override
    public ImportMoneyResponse handIn(List<MoneyRow> rows, boolean checkOnly) {
        return agency.imports()
                .importMoney(ImportMoneyRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .addAllRows(rows)
                        .setCheckOnly(checkOnly)
                        .setRequestId(requestId)
                        .build());
    }

    @Override
    public List<CellProblem> problems(ImportMoneyResponse answer) {
        return answer.getProblemsList();
    }
}
