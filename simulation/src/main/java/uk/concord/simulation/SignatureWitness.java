package uk.concord.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import uk.concord.log.Hash;
import uk.concord.log.note.Checkpoint;

/** Remembers everything one agency's keys have signed in one partnership (I3); restores and restarts change nothing. */
final class SignatureWitness {
    /** A size of a log in one of its epochs. */
    private record Place(String log, long size) {}

    private final Map<Place, Hash> signed = new HashMap<>();
    private final Map<Place, Hash> cosigned = new HashMap<>();
    private final Map<String, Long> largestCosigned = new HashMap<>();
    private boolean excused;
    private final Site site;

    SignatureWitness(Site site) {
        this.site = site;
    }

    /** From here on the keys are known to be in wrong hands, or their last-signed file to be an old one. */
    void excuse() {
        excused = true;
    }

    boolean isExcused() {
        return excused;
    }

    void signed(Checkpoint checkpoint) {
        once(signed, checkpoint, "the log");
    }

    void cosigned(Checkpoint checkpoint, Instant time) {
        Violation.unless(
                !time.isAfter(site.latestSecurityTime),
                "a cosignature states " + time + ", which security time had not come to: " + site.latestSecurityTime);
        once(cosigned, checkpoint, "the mirror");
        var largest = largestCosigned.merge(checkpoint.origin(), checkpoint.size(), Math::max);
        Violation.unless(
                excused || checkpoint.size() >= largest,
                "I3: a size older than the largest observed was cosigned: " + checkpoint.size() + " after " + largest);
    }

    private void once(Map<Place, Hash> roots, Checkpoint checkpoint, String key) {
        var before = roots.putIfAbsent(new Place(checkpoint.origin(), checkpoint.size()), checkpoint.root());
        Violation.unless(
                excused || before == null || before.equals(checkpoint.root()),
                "I3: " + key + " key signed two roots for size " + checkpoint.size() + " of " + checkpoint.origin());
    }
}
