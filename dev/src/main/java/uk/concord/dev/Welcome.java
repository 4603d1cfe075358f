package uk.concord.dev;

import java.time.Duration;

/** What the person at the terminal reads when all is ready. */
final class Welcome {
    private Welcome() {}

    static String text(String gateway, String mail, Duration elapsed) {
        return """

                Concord is ready after %d s: %s

                Sign in with the password concord-demo as
                  kent.commissioner     kent.approver      Kent County Council
                  icb.commissioner      icb.approver       NHS Kent and Medway
                  medway.commissioner   medway.approver    Medway Council
                  kent.finance          icb.finance        enter and confirm payments
                  kent.administrator    icb.administrator
                  auditor               both partnerships, read only

                E-mails go nowhere but to %s

                Ctrl-C or make down stops everything; data stays for the next start. Logs: .concord/logs
                """.formatted(elapsed.toSeconds(), gateway, mail);
    }
}
