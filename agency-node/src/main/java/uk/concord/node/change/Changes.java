package uk.concord.node.change;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import uk.concord.node.book.CommitListener;
import uk.concord.node.change.Board.Change;
import uk.concord.record.PartnershipId;

/**
 * What this instance has committed lately, for whoever shows it. Kept in memory: a moment of another instance, or of this one
 * before it was started again, is answered by "everything may have changed".
 */
@Singleton
public final class Changes implements CommitListener, ApplicationEventListener<ShutdownEvent> {
    private static final char SEAM = '.';

    private final String instance = UUID.randomUUID().toString();
    private final Map<PartnershipId, Board> boards = new ConcurrentHashMap<>();

    /** What changed, and the moment from which to ask on. */
    record Heard(Change change, String after) {}

    @Override
    public void committed(PartnershipId partnership, Touched touched) {
        if (!touched.isNothing()) {
            board(partnership).add(new Change(touched.records(), touched.receipted(), false, false));
        }
    }

    /** A draft was made, changed or taken away. */
    public void draftChanged(PartnershipId partnership) {
        board(partnership).add(Change.DRAFTS);
    }

    /** Waits for what comes after a moment. Without one, or with one of another life, the answer comes at once. */
    Heard after(PartnershipId partnership, String moment, Duration longest) throws InterruptedException {
        var board = board(partnership);
        long number = number(moment);
        if (number < 0) {
            return new Heard(moment.isEmpty() ? Change.NOTHING : Change.EVERYTHING, moment(board.last()));
        }
        var heard = board.after(number, longest);
        return new Heard(heard.change(), moment(heard.until()));
    }

    /** Nobody is kept waiting by a service that stops. */
    @Override
    public void onApplicationEvent(ShutdownEvent event) {
        boards.values().forEach(Board::close);
    }

    private Board board(PartnershipId partnership) {
        return boards.computeIfAbsent(partnership, _ -> new Board());
    }

    private String moment(long number) {
        return instance + SEAM + number;
    }

    private long number(String moment) {
        if (!moment.startsWith(instance + SEAM)) {
            return -1;
        }
        try {
            return Long.parseLong(moment, instance.length() + 1, moment.length(), 10);
        } catch (NumberFormatException notOurs) {
            return -1;
        }
    }
}
