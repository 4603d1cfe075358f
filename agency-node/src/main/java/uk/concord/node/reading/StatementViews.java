package uk.concord.node.reading;

import java.util.Optional;
import uk.concord.node.book.StoredPart;
import uk.concord.proto.record.v1.StatementState;
import uk.concord.proto.record.v1.StatementView;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.entry.PartReference;
import uk.concord.record.entry.StatementKey;
import uk.concord.record.negotiation.FiledStatement;
import uk.concord.record.negotiation.StatementKeys;
import uk.concord.record.sealing.SealedStatement;
import uk.concord.record.sealing.StatementPlace;

/**
 * Statements as people see them. Their words are kept nowhere: each reading opens the ciphertext anew.
 *
 * @param keys those of the own sealed statements, where whoever asks may read them
 */
record StatementViews(RecordSnapshot snapshot, StatementKeys keys) {

    StatementView view(FiledStatement statement) {
        var entry = statement.entry();
        var envelope = DecisionViews.envelope(snapshot, entry);
        var view = StatementView.newBuilder()
                .setLeaf(DisputeViews.leaf(EntryPlace.of(entry)))
                .setAgency(statement.agency().value())
                .setRung(statement.rung())
                .setActor(envelope.getActor())
                .setFiledAtMicros(envelope.getRecordedAtMicros());
        PartViews.erasure(snapshot, entry).ifPresent(view::setErasure);
        var held = PartViews.held(snapshot, entry, PartReference.Kind.STATEMENT);
        var key = Optional.ofNullable(statement.key());
        var words = key.or(() -> keys.of(entry)).flatMap(known -> held.flatMap(part -> open(statement, part, known)));
        words.ifPresent(view::setText);
        return view.setState(state(key.isPresent(), held.isPresent(), words.isPresent()))
                .build();
    }

    private Optional<String> open(FiledStatement statement, StoredPart part, StatementKey key) {
        Entry entry = statement.entry();
        RecordId record = snapshot.record().id();
        return SealedStatement.open(
                StatementPlace.of(entry, record, statement.filed()),
                entry.parts().getFirst(),
                part.content(),
                key);
    }

    private static StatementState state(boolean given, boolean held, boolean read) {
        if (!given) {
            return StatementState.STATEMENT_STATE_SEALED;
        }
        return held && !read ? StatementState.STATEMENT_STATE_DOES_NOT_OPEN : StatementState.STATEMENT_STATE_OPEN;
    }
}
