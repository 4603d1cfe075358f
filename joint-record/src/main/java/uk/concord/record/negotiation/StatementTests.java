package uk.concord.record.negotiation;

import static uk.concord.record.negotiation.VoidReason.ALREADY_SAID;
import static uk.concord.record.negotiation.VoidReason.NOT_THE_AUTHOR;
import static uk.concord.record.negotiation.VoidReason.NO_STATEMENT;
import static uk.concord.record.negotiation.VoidReason.OPENED_TOO_EARLY;
import static uk.concord.record.negotiation.VoidReason.RUNG_OVER;
import static uk.concord.record.negotiation.VoidReason.UNKNOWN_STATEMENT;
import static uk.concord.record.negotiation.VoidReason.WRONG_KEY;

import org.jspecify.annotations.Nullable;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.EntryPlace;

/** Tests sealed statements. No fold opens one: it only tests that the key is the one that was promised. */
final class StatementTests {
    private StatementTests() {}

    static @Nullable VoidReason filed(DisputeStanding dispute, Act act, Disputing.StatementFiled filed) {
        if (filed.rung() != dispute.rung() || filed.rung() > dispute.rungs()) {
            return RUNG_OVER;
        }
        var again = dispute.statements().stream()
                .anyMatch(
                        other -> other.rung() == filed.rung() && other.agency().equals(act.by()));
        if (again) {
            return ALREADY_SAID;
        }
        return act.words() == 1 ? null : NO_STATEMENT;
    }

    static @Nullable VoidReason opened(DisputeStanding dispute, Act act, Disputing.StatementOpened opened) {
        var statement = dispute.statements().stream()
                .filter(filed -> EntryPlace.of(filed.entry()).equals(opened.statement()))
                .findFirst()
                .orElse(null);
        if (statement == null) {
            return UNKNOWN_STATEMENT;
        }
        if (!statement.agency().equals(act.by())) {
            return NOT_THE_AUTHOR;
        }
        if (statement.isOpen()) {
            return ALREADY_SAID;
        }
        if (!statement.mayBeOpened(dispute)) {
            return OPENED_TOO_EARLY;
        }
        return opened.key().hash().equals(statement.filed().keyHash()) ? null : WRONG_KEY;
    }
}
