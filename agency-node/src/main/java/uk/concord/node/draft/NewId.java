package uk.concord.node.draft;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Ids of drafts and records: version 7 of RFC 9562. They begin with the time, so that new rows lie beside each other in every
 * index instead of anywhere in it; the other 74 bits are random, and nobody guesses them.
 */
final class NewId {
    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator(new SecureRandom());

    private NewId() {}

    static UUID next() {
        return IDS.generate();
    }
}
