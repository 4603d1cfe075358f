package uk.concord.node.book;

import java.util.List;
import uk.concord.log.note.Signer;
import uk.concord.record.Origin;
import uk.concord.record.sealing.SealingSecret;

/** The private keys that this agency has in one partnership: those it began with, those since, and new ones nobody was told of. */
public interface SigningKeys {
    /** What signs under these published keys; throws {@link BookException} when their private halves are not here. */
    Signer signer(PublishedKeys keys);

    /** What there is, the oldest first, read anew: another instance of the service may have made some. */
    List<PublishedKeys> held();

    /** Makes new ones for a log of this name; they are durable when it returns. Throws {@link BookException} when they cannot be kept. */
    PublishedKeys make(Origin log);

    /**
     * What the keys of this agency's sealed statements are derived from, the newest first; never empty. Throws {@link BookException} when
     * they cannot be read.
     */
    List<SealingSecret> sealingSecrets();
}
