package uk.concord.gateway.decisionfile;

import java.util.List;
import java.util.Optional;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Input.Width;
import uk.concord.gateway.form.Questions;
import uk.concord.proto.record.v1.NoticePublished;
import uk.concord.proto.record.v1.RecordNoticeRequest;

/** Asks for the reference and the day of a published notice. */
final class NoticeForm implements FileForm {
    private static final int REFERENCE = 100;

    @Override
    public List<Input> inputs(Questions questions, OpenFile open) {
        return List.of(
                questions.text("reference", "Reference of the notice", "For example, 26/00012", Width.TWENTY),
                questions.day("published-on", "When was it published?", "For example, 3 2 2026"),
                questions.checkboxes(
                        "divisions",
                        "Whom it affects",
                        "Leave this empty in an NHS body.",
                        List.of(Questions.option("yes", "It affects two or more electoral divisions"))));
    }

    @Override
    public Sending read(Questions questions, OpenFile open) {
        var notice = NoticePublished.newBuilder()
                .setReference(questions.readText("reference", REFERENCE))
                .setPublishedOn(questions.readDay("published-on"))
                .setSeveralDivisions(questions.typed().text("divisions").equals("yes"));
        var request = RecordNoticeRequest.newBuilder()
                .setPartnershipId(open.desk().partnership())
                .setNotice(notice);
        return key -> open.desk()
                .agency()
                .decisionFiles()
                .recordNotice(open.subject().in(request).setRequestId(key).build());
    }

    @Override
    public Optional<String> inputOf(String field) {
        return switch (field) {
            case "notice.reference" -> Optional.of("reference");
            case "notice.published_on" -> Optional.of("published-on");
            default -> Optional.empty();
        };
    }
}
