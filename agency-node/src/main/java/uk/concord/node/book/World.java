package uk.concord.node.book;

import java.time.InstantSource;
import uk.concord.record.terms.ProviderDirectory;

/**
 * Everything outside the core that it touches. In production these are a database, a file, keys and clocks; in simulation all
 * of them are seeded and can fail.
 *
 * @param keys of this agency in this partnership; one instance signs with them at a time
 * @param businessTime the clock that dates entries and deadlines
 * @param securityTime the clock that dates signatures
 * @param voids hears of what comes in void
 */
public record World(
        Store store,
        LastSigned lastSigned,
        SigningKeys keys,
        InstantSource businessTime,
        InstantSource securityTime,
        Randomness randomness,
        ProviderDirectory providers,
        VoidListener voids) {

    /** A world in which nobody listens for what is void. */
    public World(
            Store store,
            LastSigned lastSigned,
            SigningKeys keys,
            InstantSource businessTime,
            InstantSource securityTime,
            Randomness randomness,
            ProviderDirectory providers) {
        this(store, lastSigned, keys, businessTime, securityTime, randomness, providers, VoidListener.NOBODY);
    }
}
