package uk.concord.gateway.importing;

import java.util.Map;
import uk.concord.proto.record.v1.RegisterRow;

/** What belongs into the columns of a register. */
final class RegisterColumns {
    private static final Map<String, String> HINTS = Map.ofEntries(
            Map.entry(
                    "reference",
                    "The agreement’s number in your register. Rows with the same number are one agreement."),
            Map.entry("title", "The service’s name as people know it."),
            Map.entry("service_code", "Short code of the service, for example CYPMHS."),
            Map.entry("description", "The need, and what is secured."),
            Map.entry("start_date", "2017-09-01 or 01/09/2017."),
            Map.entry("end_date", "Last day of the agreement."),
            Map.entry("review_date", "When both agencies look at it again."),
            Map.entry("notice_months", "Notice in whole months; 0 when there is none."),
            Map.entry("line", "What is paid for. Rows with the same line are its payers."),
            Map.entry("legal_basis", "ALIGNED, S75_POOLED, S75_LEAD, S76, S256, JOINT_COMMITTEE or CASE_SPLIT."),
            Map.entry("payer", "Who pays, by ODS or GSS code, for example E10000016."),
            Map.entry(
                    "fund",
                    "GENERAL_FUND, DSG_HIGH_NEEDS, PUBLIC_HEALTH_GRANT, ICB_BASELINE, SERVICE_DEVELOPMENT or GRANT."),
            Map.entry("payee", "Who receives the money, by ODS or GSS code."),
            Map.entry("annual_amount", "Pounds a full financial year; a part of a year gets its share."),
            Map.entry("providers", "ODS codes of those who deliver it, with a semicolon between them."),
            Map.entry("procurement_route", "For example EARLIER_REGIME, LIGHT_TOUCH or NONE."),
            Map.entry("outcomes", "Outcomes, and the data that shows them."),
            Map.entry("equality_impact", "Its reference, or why none is needed."),
            Map.entry("data_protection", "Its reference, or why none is needed."),
            Map.entry("decided_on", "The day your agency decided it."),
            Map.entry("minute_reference", "The minute or decision number."),
            Map.entry("decision", "What was decided."),
            Map.entry("reasons", "Why."),
            Map.entry("public_source", "Where the figures are published; empty when they are your own."));

    static final Columns<RegisterRow> ALL = new Columns<>(RegisterRow.class, RegisterRow.getDefaultInstance(), HINTS);

    private RegisterColumns() {}
}
