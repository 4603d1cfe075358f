package uk.concord.simulation;

import java.util.List;
import java.util.function.UnaryOperator;
import uk.concord.log.note.Signer;
import uk.concord.node.book.PublishedKeys;
import uk.concord.node.book.SigningKeys;
import uk.concord.record.Origin;
import uk.concord.record.sealing.SealingSecret;

/** Key files whose holder can die before new ones are made and just after, with what is done to those who sign with them. */
record MortalKeys(SigningKeys keys, Killer killer, UnaryOperator<Signer> signers) implements SigningKeys {
    @Override
    public Signer signer(PublishedKeys published) {
        return signers.apply(keys.signer(published));
    }

    @Override
    public List<PublishedKeys> held() {
        return keys.held();
    }

    @Override
    public PublishedKeys make(Origin log) {
        killer.pass();
        var made = keys.make(log);
        killer.pass();
        return made;
    }

    @Override
    public List<SealingSecret> sealingSecrets() {
        return keys.sealingSecrets();
    }
}
