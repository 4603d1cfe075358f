package uk.concord.node.document;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import uk.concord.node.book.append.CommandDesk;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.grpc.CallFailure.Violation;
import uk.concord.node.negotiation.Answers;
import uk.concord.node.negotiation.Asking;
import uk.concord.node.reading.Records;
import uk.concord.proto.record.v1.DocumentView;
import uk.concord.record.Bytes;
import uk.concord.record.RecordId;
import uk.concord.record.document.DocumentCheck;
import uk.concord.record.document.DocumentKind;
import uk.concord.record.entry.Payload;
import uk.concord.record.negotiation.Command;

/** Puts documents beside records, once their bytes are known to be what their names say. */
@Singleton
final class Attaching {
    private final CommandDesk desk;
    private final Records records;

    Attaching(CommandDesk desk, Records records) {
        this.desk = desk;
        this.records = records;
    }

    /**
     * A file as somebody hands it in.
     *
     * @param dated the date that the document bears
     */
    record HandedIn(DocumentKind kind, LocalDate dated, String title, String fileName, Bytes content) {}

    DocumentView attach(Asking asking, RecordId record, HandedIn file) {
        var found = DocumentCheck.of(file.fileName(), file.content().toArray());
        if (!found.problems().isEmpty()) {
            var first = found.problems().getFirst();
            throw new Refused(
                    first.path().equals("content") ? first.code() : "DOCUMENT_NOT_READY",
                    first.sentence() + ".",
                    found.problems().stream()
                            .map(problem -> new Violation(problem.path(), problem.code(), problem.sentence()))
                            .toList());
        }
        var document = new Payload.Document(file.kind(), file.dated(), found.format());
        var command = new Command.Attach(document, file.title(), file.fileName(), file.content());
        var held = Answers.held(asking, desk.submit(asking.partnership(), asking.command(record, command, null)));
        var index = held.entries().getLast().index();
        return records.view(asking.partnership(), record).getDocumentsList().stream()
                .filter(view -> view.getAgency().equals(records.own().value()) && view.getIndex() == index)
                .findFirst()
                .orElseThrow();
    }
}
