package uk.concord.gateway.discussion;

import java.util.List;
import java.util.Optional;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Pagination;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.component.Ticks;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.record.Changes;
import uk.concord.gateway.record.Outlook;
import uk.concord.gateway.record.TermsView;
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Erasures;
import uk.concord.gateway.wording.Paragraphs;
import uk.concord.proto.entry.v1.CommentKind;
import uk.concord.proto.entry.v1.EntryPlace;
import uk.concord.proto.record.v1.DiscussionItem;
import uk.concord.proto.record.v1.ListDiscussionResponse;
import uk.concord.proto.record.v1.RecordView;

/**
 * A page of a record's discussion, and what the reader does with it.
 *
 * @param reply the comment that is replied to, as forms carry it; empty when none is
 * @param draft the shared draft that is looked at, in the same way
 */
record DiscussionRead(
        Desk desk, RecordView record, ListDiscussionResponse said, boolean later, String reply, String draft) {
    private static final int MOST_TEXT = 4_000;
    private static final int EXCERPT = 80;

    DiscussionRead replyingTo(String place) {
        return new DiscussionRead(desk, record, said, later, place, draft);
    }

    DiscussionRead looking(String place) {
        return new DiscussionRead(desk, record, said, later, reply, place);
    }

    String home() {
        return "/records/" + desk.partnership() + "/" + record.getSummary().getRecordId() + "/discussion";
    }

    DiscussionPage page(Questions questions, String requestId, String done) {
        return new DiscussionPage(
                record.getSummary().getRef(),
                record.getSummary().getTitle(),
                new Anchor(
                        "Back to the record",
                        "/records/" + desk.partnership() + "/"
                                + record.getSummary().getRecordId()),
                lead(),
                done,
                find(draft).filter(DiscussionItem::hasTerms).map(this::shown).orElse(null),
                mayTalk() ? form(questions, requestId) : null,
                said.getItemsList().stream()
                        .filter(item -> item.getKind() != CommentKind.COMMENT_KIND_ANSWERED)
                        .map(this::item)
                        .toList(),
                new Pagination(
                        later ? home() : null,
                        said.getNextPageToken().isEmpty() ? null : home() + "?after=" + said.getNextPageToken()),
                questions.mistakes().summary());
    }

    private boolean mayTalk() {
        return !desk.visit().user().isAuditor() && !record.getReadOnly();
    }

    private String lead() {
        var open = said.getOpenQuestions() == 0
                ? "No question is open."
                : Count.of(said.getOpenQuestions(), "question") + (said.getOpenQuestions() == 1 ? " is" : " are")
                        + " open.";
        return "Both agencies read what is said here, and it stays. It answers no offer and binds nobody. " + open;
    }

    private DiscussionPage.Form form(Questions questions, String requestId) {
        var replied = find(reply);
        List<Input> inputs = replied.isPresent()
                ? List.of(questions.longText("text", "Your reply", "Name no child.", MOST_TEXT))
                : List.of(
                        questions.radios(
                                "kind",
                                "What is it?",
                                "",
                                List.of(
                                        Questions.option("remark", "A remark"),
                                        Questions.option(
                                                "question",
                                                "A question",
                                                "It stays open until one of you marks it as answered."))),
                        questions.longText("text", "What you want to say", "Name no child.", MOST_TEXT));
        return new DiscussionPage.Form(
                replied.map(item -> "Reply to “" + excerpt(item.getText()) + "”")
                        .orElse("Say something"),
                home(),
                requestId.isEmpty() ? desk.hidden("") : desk.hidden("", requestId),
                replied.isPresent() ? reply : "",
                inputs,
                replied.isPresent() ? "Reply" : "Say it");
    }

    private DiscussionPage.Item item(DiscussionItem item) {
        var place = DiscussionController.text(item.getPlace());
        var isQuestion = item.getKind() == CommentKind.COMMENT_KIND_QUESTION;
        return new DiscussionPage.Item(
                "said-" + item.getPlace().getIndex() + "-" + item.getAgency(),
                tag(item),
                desk.sides().shortName(item.getAgency()) + ", "
                        + item.getActor().getPost(),
                Dates.moment(item.getRecordedAtMicros()),
                ticks(item),
                item.hasTerms() ? List.of(shared(item)) : paragraphs(item),
                about(item),
                item.hasTerms() ? new Anchor("Look at this draft", home() + "?draft=" + place) : null,
                mayTalk() && !item.hasTerms() ? new Anchor("Reply", home() + "?reply=" + place + "#say") : null,
                mayTalk() && isQuestion && item.getAnsweredBy().isEmpty()
                        ? new DiscussionPage.Mark(home() + "/answered", desk.hidden(""), place)
                        : null);
    }

    private static String shared(DiscussionItem item) {
        var title = item.getTerms().getTitle();
        return title.isBlank() ? "A draft without a title yet." : "“" + title + "”";
    }

    private List<String> paragraphs(DiscussionItem item) {
        if (item.hasErasure()) {
            var other = item.getAgency().equals(desk.sides().own().getCode())
                    ? desk.sides().partner()
                    : desk.sides().own();
            return List.of(Erasures.sentence(
                    item.getErasure(), desk.sides().shortName(item.getAgency()), other.getShortName()));
        }
        return item.getText().isEmpty() ? List.of("The words are not held here.") : Paragraphs.of(item.getText());
    }

    private Tag tag(DiscussionItem item) {
        return switch (item.getKind()) {
            case COMMENT_KIND_QUESTION ->
                item.getAnsweredBy().isEmpty()
                        ? new Tag("Open question", Tag.Colour.YELLOW)
                        : new Tag("Question, answered", Tag.Colour.GREEN);
            case COMMENT_KIND_REPLY -> Tag.grey("Reply");
            case COMMENT_KIND_REMARK -> Tag.grey("Remark");
            case COMMENT_KIND_ANSWERED, COMMENT_KIND_UNSPECIFIED, UNRECOGNIZED ->
                new Tag("Shared draft", Tag.Colour.LIGHT_BLUE);
        };
    }

    private Ticks ticks(DiscussionItem item) {
        var author = desk.sides().shortName(item.getAgency());
        var other = item.getAgency().equals(desk.sides().own().getCode())
                ? desk.sides().partner()
                : desk.sides().own();
        return item.getReceivedAtMicros() == 0
                ? Ticks.one("held by " + author)
                : Ticks.two("received by " + other.getShortName() + ", "
                        + Dates.moment(item.getReceivedAtMicros(), item.getRecordedAtMicros()));
    }

    /** What it is about, if that is on this page or an offer. */
    private String about(DiscussionItem item) {
        if (!item.hasAbout()) {
            return "";
        }
        var offer = record.getOffersList().stream()
                .filter(one ->
                        one.getReference().getOrigin().equals(item.getAbout().getOrigin())
                                && one.getReference().getIndex()
                                        == item.getAbout().getIndex())
                .findFirst();
        return offer.map(one -> "About version " + one.getVersion() + " by "
                        + desk.sides().shortName(one.getOfferer()))
                .or(() -> at(item.getAbout())
                        .map(found -> found.hasTerms()
                                ? "About a draft shared by " + desk.sides().shortName(found.getAgency())
                                : "To “" + excerpt(found.getText()) + "”"))
                .orElse("To something said earlier");
    }

    private DiscussionPage.Shown shown(DiscussionItem item) {
        var sides = desk.sides();
        var against = Outlook.open(record).or(() -> Outlook.latest(record)).orElse(null);
        return new DiscussionPage.Shown(
                "Draft shared by " + sides.shortName(item.getAgency()) + " on " + Dates.day(item.getRecordedAtMicros()),
                TermsView.of(item.getTerms(), sides),
                against == null
                        ? null
                        : Changes.between(
                                "What it would change in version " + against.getVersion() + " by "
                                        + sides.shortName(against.getOfferer()),
                                against.getTerms(),
                                item.getTerms(),
                                sides));
    }

    private Optional<DiscussionItem> find(String place) {
        return said.getItemsList().stream()
                .filter(item -> !place.isEmpty()
                        && DiscussionController.text(item.getPlace()).equals(place))
                .findFirst();
    }

    private Optional<DiscussionItem> at(EntryPlace place) {
        return said.getItemsList().stream()
                .filter(item -> item.getPlace().equals(place))
                .findFirst();
    }

    private static String excerpt(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
