package uk.concord.node.measure;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import uk.concord.log.note.Signer;
import uk.concord.node.book.PublishedKeys;
import uk.concord.node.book.SigningKeys;
import uk.concord.record.Origin;
import uk.concord.record.PartnershipId;
import uk.concord.record.sealing.SealingSecret;

/** Signing keys whose signatures are timed. */
public record TimedKeys(SigningKeys keys, MeterRegistry registry, PartnershipId partnership) implements SigningKeys {
    @Override
    public Signer signer(PublishedKeys published) {
        return new TimedSigner(keys.signer(published), registry, partnership);
    }

    @Override
    public List<PublishedKeys> held() {
        return keys.held();
    }

    @Override
    public PublishedKeys make(Origin log) {
        return keys.make(log);
    }

    @Override
    public List<SealingSecret> sealingSecrets() {
        return keys.sealingSecrets();
    }
}
