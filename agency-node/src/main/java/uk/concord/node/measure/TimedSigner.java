package uk.concord.node.measure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.function.Supplier;
import uk.concord.log.note.Checkpoint;
import uk.concord.log.note.SignedNote;
import uk.concord.log.note.Signer;
import uk.concord.record.PartnershipId;

/** A signer that times its signatures: those over the own log's checkpoints apart from those that are receipts. */
public final class TimedSigner implements Signer {
    private final Signer signer;
    private final MeterRegistry registry;
    private final Timer checkpoints;
    private final Timer receipts;

    public TimedSigner(Signer signer, MeterRegistry registry, PartnershipId partnership) {
        this.signer = signer;
        this.registry = registry;
        this.checkpoints = timer(registry, partnership, "checkpoint");
        this.receipts = timer(registry, partnership, "receipt");
    }

    @Override
    public SignedNote sign(Checkpoint checkpoint) {
        return timed(checkpoints, () -> signer.sign(checkpoint));
    }

    @Override
    public SignedNote cosign(SignedNote checkpoint, Instant time) {
        return timed(receipts, () -> signer.cosign(checkpoint, time));
    }

    private SignedNote timed(Timer timer, Supplier<SignedNote> signing) {
        var stopwatch = Stopwatch.started(registry);
        var signed = signing.get();
        stopwatch.stop(timer);
        return signed;
    }

    private static Timer timer(MeterRegistry registry, PartnershipId partnership, String what) {
        return Timer.builder("concord.signing")
                .description("Making both signatures of a checkpoint or a receipt")
                .tags("partnership", partnership.value(), "what", what)
                .register(registry);
    }
}
