package uk.concord.record.wire;

/** What is said to people about a field that cannot be read. */
final class Unreadable {
    private Unreadable() {}

    static String sentence(String code) {
        return switch (code) {
            case "NOT_A_DATE" -> "Enter a real date, for example 1 April 2026";
            case "NOT_A_CODE" -> "Choose an organisation by its ODS or GSS code";
            case "YEAR_OUT_OF_RANGE" -> "Choose a financial year between 1990/91 and 2099/00";
            case "AMOUNT_OUT_OF_RANGE" -> "Enter an amount between £0 and £100,000,000,000";
            case "VALUE_OUT_OF_RANGE" -> "Enter a number between -1,000,000,000 and 1,000,000,000";
            default -> "Choose one of the values offered";
        };
    }
}
