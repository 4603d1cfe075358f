package uk.concord.gateway.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.Gallery;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Pagination;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.component.Ticks;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;
import uk.concord.gateway.record.Changes;
import uk.concord.gateway.record.TermsView;
import uk.concord.proto.entry.v1.EntryPlace;

final class DiscussionPageTest {
    private static final Hidden HIDDEN = new Hidden("token", "key", "");

    private static DiscussionPage.Item item(String id, Tag tag, DiscussionPage.Mark mark) {
        return new DiscussionPage.Item(
                id,
                tag,
                "Kent, Commissioner",
                "Fri 6 March 2026, 09:30:00",
                Ticks.one("held by Kent"),
                List.of("Who pays for the rooms?", "<script>alert(1)</script>"),
                "About version 2 by Kent",
                null,
                new Anchor("Reply", "?reply=x#say"),
                mark);
    }

    private static DiscussionPage page(Questions questions) {
        return new DiscussionPage(
                "KC-2026-0001",
                "Mental health",
                new Anchor("Back to the record", "/records/kcc-kmicb/" + Examples.RECORD),
                "Both agencies read what is said here.",
                "",
                new DiscussionPage.Shown(
                        "Draft shared by Kent",
                        TermsView.of(Examples.shared(), Examples.SIDES),
                        Changes.between("Changes", Examples.terms(), Examples.shared(), Examples.SIDES)),
                new DiscussionPage.Form(
                        "Say something",
                        "/somewhere",
                        HIDDEN,
                        "",
                        List.of(questions.longText("text", "What you want to say", "Name no child.", 4_000)),
                        "Say it"),
                List.of(
                        item("said-4-kcc", new Tag("Open question", Tag.Colour.YELLOW), mark()),
                        item("said-5-kcc", new Tag("Open question", Tag.Colour.YELLOW), mark())),
                new Pagination(null, "/next"),
                questions.mistakes().summary());
    }

    private static DiscussionPage.Mark mark() {
        return new DiscussionPage.Mark("/answered", HIDDEN, "place");
    }

    @Test
    void what_was_said_is_shown_as_text_with_what_can_be_done_about_it() {
        var html = Gallery.hang("discussion", "discussion/page", page(new Questions(Typed.nothing(), new Mistakes())));
        assertThat(Gallery.words(html))
                .contains("Who pays for the rooms?", "Open question", "Mark as answered", "Next page");
        assertThat(html).doesNotContain("<script>alert");
    }

    @Test
    void words_that_were_refused_are_still_there() {
        var questions = new Questions(Typed.of(Map.of("text", "Kept as typed")), new Mistakes());
        questions.mistakes().at("text", "Take out the number");
        assertThat(Gallery.hang("discussion-wrong", "discussion/page", page(questions)))
                .contains("Kept as typed", "href=\"#text\"");
    }

    @Test
    void a_place_is_carried_in_addresses_as_text() {
        var place = EntryPlace.newBuilder()
                .setOrigin("concord/kcc-kmicb/kcc/1")
                .setIndex(7)
                .setLeaf(Examples.hash(3))
                .build();
        assertThat(DiscussionController.text(place)).startsWith("concord/kcc-kmicb/kcc/1@7@");
    }
}
