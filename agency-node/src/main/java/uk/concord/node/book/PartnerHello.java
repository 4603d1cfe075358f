package uk.concord.node.book;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Hash;

/** What the partner said it holds, in its newest Hello. Forgotten at a restart; proves nothing. */
public final class PartnerHello {
    /**
     * What it said.
     *
     * @param size of its own log
     * @param mirrorSize of its mirror of this agency's log
     * @param mirrorRoot of that mirror
     */
    public record Said(long size, long mirrorSize, Hash mirrorRoot) {}

    private volatile @Nullable Said newest;

    /** The newest; empty while there was none since the start. */
    public Optional<Said> newest() {
        return Optional.ofNullable(newest);
    }

    public void heard(Said said) {
        newest = said;
    }
}
