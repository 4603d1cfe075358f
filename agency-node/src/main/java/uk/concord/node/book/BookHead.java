package uk.concord.node.book;

/** The one row of a partnership that is locked and moved by every transaction: the heads of both logs and the link's standing. */
public record BookHead(LogHead own, LogHead mirror, Standing standing) {
    /** The head of a book in which nothing is written yet. */
    public static final BookHead EMPTY = new BookHead(LogHead.EMPTY, LogHead.EMPTY, Standing.SOUND);

    /** The head of one log. */
    public LogHead log(Side side) {
        return side == Side.OWN ? own : mirror;
    }

    /** This head with another end of one log. */
    public BookHead with(Side side, LogHead log) {
        return side == Side.OWN ? new BookHead(log, mirror, standing) : new BookHead(own, log, standing);
    }

    /** This head with another standing. */
    public BookHead with(Standing changed) {
        return new BookHead(own, mirror, changed);
    }
}
