package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.concord.proto.entry.v1.DocumentFormat;
import uk.concord.proto.entry.v1.DocumentKind;
import uk.concord.proto.entry.v1.ErasureReason;
import uk.concord.proto.record.v1.AskErasureRequest;
import uk.concord.proto.record.v1.AttachDocumentRequest;
import uk.concord.proto.record.v1.DeclineRequest;
import uk.concord.proto.record.v1.DocumentView;
import uk.concord.proto.record.v1.EraseRequest;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.proto.record.v1.ReadDocumentRequest;
import uk.concord.testkit.identity.Person;

/** Documents in each service: attached by one agency, held by both, read by both and by auditors, changing nothing. */
public abstract class DocumentContract extends NegotiationUnderTest {
    private static final int LARGEST = 10 * 1024 * 1024;

    protected DocumentContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void the_largest_document_comes_to_the_partner_and_to_auditors_byte_by_byte() {
        var offered = offer("With a long deed", 100);
        var before = find(own, offered);
        var content = pdf(LARGEST);
        var attached = attach(request(offered, content));
        assertThat(attached.getTitle()).isEqualTo("Executed section 75 deed");
        assertThat(attached.getFormat()).isEqualTo(DocumentFormat.DOCUMENT_FORMAT_PDF);
        assertThat(attached.getSize()).isEqualTo(LARGEST);

        var theirs = eventually(() -> find(partner, offered), found -> found.getDocumentsCount() == 1)
                .getDocuments(0);
        assertThat(theirs.getHeld()).isTrue();
        assertThat(read(partner, commissioner(partner), offered, theirs)).isEqualTo(content);
        assertThat(read(own, auditor(), offered, attached)).isEqualTo(content);
        eventually(() -> find(own, offered), found -> found.getDocuments(0).getReceivedAtMicros() > 0);
        assertThat(find(own, offered).getVersion()).isEqualTo(before.getVersion());
        assertThat(find(own, offered).getSummary().getStatus())
                .isEqualTo(before.getSummary().getStatus());
    }

    @Test
    void documents_attached_while_the_partner_is_busy_come_one_after_the_other() {
        var offered = offer("With many deeds", 100);
        for (int number = 0; number < 4; number++) {
            attach(request(offered, pdf(3 * 1024 * 1024 + number)));
        }
        var theirs = eventually(() -> find(partner, offered), found -> found.getDocumentsCount() == 4);
        assertThat(theirs.getDocumentsList()).allMatch(DocumentView::getHeld);
    }

    @Test
    void the_same_request_sent_twice_attaches_once() {
        var offered = offer("Attached once", 100);
        var request = request(offered, pdf(200));
        var first = attach(request);
        assertThat(attach(request).getIndex()).isEqualTo(first.getIndex());
        assertThat(find(own, offered).getDocumentsList()).hasSize(1);
        assertThat(Failed.by(() -> attach(request.clone().setTitle("Another"))).reason())
                .isEqualTo("KEY_USED_BEFORE");
    }

    @Test
    void what_is_no_document_is_refused_in_words() {
        var offered = offer("Kept clean of files", 100);
        assertThat(refusal(request(offered, new byte[0]))).isEqualTo("DOCUMENT_EMPTY");
        assertThat(refusal(request(offered, pdf(LARGEST + 1)))).isEqualTo("DOCUMENT_TOO_LARGE");
        assertThat(refusal(request(offered, pdf(200)).setFileName("deed.exe"))).isEqualTo("DOCUMENT_TYPE");
        assertThat(refusal(request(offered, pdf(200)).setFileName("deed.docm"))).isEqualTo("DOCUMENT_MACROS");
        assertThat(refusal(request(offered, pdf(200)).setFileName("deed.png")))
                .isEqualTo("DOCUMENT_NOT_WHAT_ITS_NAME_SAYS");
        assertThat(Failed.by(() -> attach(request(offered, pdf(200)).setTitle(" ")))
                        .fields())
                .containsExactly("title");
        assertThat(Failed.by(() -> attach(request(offered, pdf(200)).setDated("2999-01-01")))
                        .fields())
                .containsExactly("dated");
        assertThat(Failed.by(() -> attach(request(offered, pdf(200)).setDated("soon")))
                        .status())
                .isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(find(own, offered).getDocumentsList()).isEmpty();
    }

    @Test
    void nothing_is_attached_to_what_is_neither_offered_nor_agreed() {
        var offered = offer("Turned down", 100);
        decline(offered);
        eventually(() -> find(own, offered), found -> !found.getAttachable());
        assertThat(refusal(request(offered, pdf(200)))).isEqualTo("NOTHING_TO_ATTACH_TO");
    }

    @Test
    void an_erased_document_is_gone_at_both_agencies() {
        var offered = offer("With a deed that must go", 100);
        var attached = attach(request(offered, pdf(2 * 1024 * 1024)));
        eventually(() -> find(partner, offered), found -> found.getDocumentsCount() == 1);
        var wish = calls(own, commissioner(own))
                .erasures()
                .askErasure(AskErasureRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setEntryIndex(attached.getIndex())
                        .setCommitment(attached.getCommitment())
                        .setReason(ErasureReason.ERASURE_REASON_ENTERED_BY_MISTAKE)
                        .setNothingForbidsIt(true)
                        .setRequestId(newRequest())
                        .build())
                .getErasure();
        calls(own, person(own, "second-administrator", "Head of systems", "administrator"))
                .erasures()
                .erase(EraseRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setErasureId(wish.getErasureId())
                        .setRequestId(newRequest())
                        .build());
        assertThat(Failed.by(() -> read(own, auditor(), offered, attached)).reason())
                .isEqualTo("DOCUMENT_ERASED");
        var theirs = eventually(() -> find(partner, offered), found -> found.getDocuments(0)
                        .hasErasure())
                .getDocuments(0);
        assertThat(theirs.getHeld()).isFalse();
        assertThat(Failed.by(() -> read(partner, commissioner(partner), offered, theirs))
                        .reason())
                .isEqualTo("DOCUMENT_ERASED");
        eventually(
                () -> find(own, offered),
                found -> found.getDocuments(0).getErasure().getFollowedAtMicros() > 0);
    }

    private void decline(OfferResponse offered) {
        eventually(() -> find(partner, offered), view -> view.getOffersCount() > 0);
        calls(partner, approver(partner))
                .negotiation()
                .decline(DeclineRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setOffer(offered.getOffer())
                        .setDecisionRecord(words())
                        .setRequestId(newRequest())
                        .build());
    }

    private AttachDocumentRequest.Builder request(OfferResponse offered, byte[] content) {
        return AttachDocumentRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(offered.getRecordId())
                .setKind(DocumentKind.DOCUMENT_KIND_EXECUTED_DEED)
                .setDated("2026-01-05")
                .setTitle("Executed section 75 deed")
                .setFileName("deed.pdf")
                .setContent(ByteString.copyFrom(content))
                .setRequestId(newRequest());
    }

    private DocumentView attach(AttachDocumentRequest.Builder request) {
        return calls(own, commissioner(own))
                .documents()
                .attachDocument(request.build())
                .getDocument();
    }

    private String refusal(AttachDocumentRequest.Builder request) {
        return Failed.by(() -> attach(request)).reason();
    }

    private byte[] read(TestAgency agency, Person who, OfferResponse offered, DocumentView document) {
        var content = new ByteArrayOutputStream();
        var request = ReadDocumentRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(offered.getRecordId())
                .setCommitment(document.getCommitment());
        for (int piece = 0, pieces = 1; piece < pieces; piece++) {
            var answer = calls(agency, who)
                    .documents()
                    .readDocument(request.setPiece(piece).build());
            content.writeBytes(answer.getContent().toByteArray());
            pieces = answer.getPieces();
        }
        return content.toByteArray();
    }

    /** A file of that size which begins and ends as a PDF does, with noise between. */
    private static byte[] pdf(int bytes) {
        var content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        var start = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        var end = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        if (bytes > start.length + end.length) {
            System.arraycopy(start, 0, content, 0, start.length);
            System.arraycopy(end, 0, content, bytes - end.length, end.length);
        }
        return Arrays.copyOf(content, bytes);
    }
}
