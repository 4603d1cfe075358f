package uk.concord.dev.story;

import java.time.LocalDate;

/**
 * What was spent and paid of Kent's contribution to the mental health service. That early help and the Kent Health Needs Education Service fell short
 * is public (KCC decision 19/00076); every figure here is DEMO. The same keys again enter each once.
 */
final class Paying {
    private final Ledger ledger;

    Paying(PublicApi api, Cast cast, String record) {
        this.ledger = new Ledger(api, cast, record);
    }

    void tell() {
        ledger.cost("early-help", LocalDate.of(2018, 4, 1), LocalDate.of(2019, 3, 31), 780_000);
        ledger.cost("khnes", LocalDate.of(2018, 4, 1), LocalDate.of(2019, 3, 31), 151_200);
        ledger.cost("children-in-care", LocalDate.of(2018, 4, 1), LocalDate.of(2019, 3, 31), 1_000_000);
        confirmed("pru", LocalDate.of(2025, 4, 1), LocalDate.of(2025, 9, 30), 25_000);
        paid("pru", LocalDate.of(2025, 10, 1), LocalDate.of(2026, 3, 31), 25_000);
        confirmed("post-abuse", LocalDate.of(2025, 4, 1), LocalDate.of(2025, 12, 31), 75_000);
    }

    private void confirmed(String line, LocalDate from, LocalDate to, long pounds) {
        ledger.confirmed(paid(line, from, to, pounds));
    }

    private String paid(String line, LocalDate from, LocalDate to, long pounds) {
        return ledger.paid(Ledger.Payer.COUNCIL, "GENERAL_FUND", line, from, to, pounds);
    }
}
