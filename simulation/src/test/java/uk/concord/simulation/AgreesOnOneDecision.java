package uk.concord.simulation;

import java.util.Collection;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Store;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.testkit.memory.InMemoryStore;

/** Takes an offer for an agreement. */
final class AgreesOnOneDecision implements Tampering {
    @Override
    public Store store(Store honest, InMemoryStore disk) {
        return new DefectiveStore(honest, book -> new BookDecorator(book) {
            @Override
            public void project(Collection<RecordRow> rows) {
                super.project(rows.stream()
                        .map(row -> row.summary().getStatus() == RecordStatus.RECORD_STATUS_OFFERED ? agreed(row) : row)
                        .toList());
            }
        });
    }

    static RecordRow agreed(RecordRow row) {
        return new RecordRow(
                row.recordId(),
                row.councilEntries(),
                row.healthEntries(),
                row.lastOwnIndex(),
                row.version(),
                row.readOnly(),
                row.stateDigest(),
                row.reactionAt(),
                row.changedAt(),
                row.dueAt(),
                row.summary().toBuilder()
                        .setStatus(RecordStatus.RECORD_STATUS_AGREED)
                        .build());
    }
}
