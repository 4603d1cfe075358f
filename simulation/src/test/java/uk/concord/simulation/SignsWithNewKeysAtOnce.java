package uk.concord.simulation;

import java.util.List;
import uk.concord.log.note.Signer;
import uk.concord.node.book.PublishedKeys;
import uk.concord.node.book.SigningKeys;
import uk.concord.record.Origin;
import uk.concord.record.sealing.SealingSecret;

/** A service that signs with its newest keys before the entry that names them lies inside a tree signed by the old ones. */
final class SignsWithNewKeysAtOnce implements Tampering {
    @Override
    public SigningKeys keys(SigningKeys honest) {
        return new SigningKeys() {
            @Override
            public Signer signer(PublishedKeys keys) {
                return honest.signer(honest.held().getLast());
            }

            @Override
            public List<PublishedKeys> held() {
                return honest.held();
            }

            @Override
            public PublishedKeys make(Origin log) {
                return honest.make(log);
            }

            @Override
            public List<SealingSecret> sealingSecrets() {
                return honest.sealingSecrets();
            }
        };
    }
}
