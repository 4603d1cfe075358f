package uk.concord.gateway.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Gallery;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;

/** The pages on which words are erased. */
class ErasurePagesTest {
    private static final Hidden HIDDEN = new Hidden("token", "key", "");
    private static final SummaryList WORDS = new SummaryList(List.of(new SummaryList.Row("Reasons", "Because.")));
    private static final List<String> GOES = List.of("These words.");
    private static final List<String> STAYS = List.of("The entry.");

    @Test
    void asking_says_what_goes_and_what_stays_and_what_is_wrong_with_the_answers() {
        var mistakes = new Mistakes().at("reason", "Say why these words should go.");
        var page = new ErasurePages.Ask(
                "KC-2026-0001",
                "A title",
                new Anchor("Back to the record", "/records/kcc-kmicb/1"),
                WORDS,
                GOES,
                STAYS,
                "/records/kcc-kmicb/1/erase/3/00",
                HIDDEN,
                List.of(new Questions(Typed.nothing(), mistakes)
                        .radios("reason", "Why?", "", List.of(Questions.option("mistake", "By mistake")))),
                mistakes.summary());
        var html = Gallery.hang("erasure-ask", "erasure/ask", page);
        assertThat(Gallery.words(html))
                .contains("What goes", "These words.", "What stays", "The entry.", "Because.", "Say why these words");
    }

    @Test
    void whoever_asked_can_take_it_back_and_not_erase() {
        var html = Gallery.hang("erasure-look", "erasure/look", look(false, true, List.of()));
        assertThat(Gallery.words(html)).contains("Do not erase them").doesNotContain("Erase these words for good");
    }

    @Test
    void an_administrator_who_did_not_ask_erases_after_saying_so() {
        var confirm = new Questions(Typed.nothing(), new Mistakes())
                .checkboxes("confirm", "Are you sure?", "", List.of(Questions.option("yes", "I have read them")));
        var html = Gallery.hang("erasure-erase", "erasure/look", look(true, true, List.of(confirm)));
        assertThat(Gallery.words(html)).contains("I have read them", "Erase these words for good");
    }

    @Test
    void the_list_says_what_came_of_each_and_where_to_ask_when_there_is_none() {
        var row = new ErasurePages.Row(
                new Anchor("The words of a decision", "/erasures/kcc-kmicb/1", "of KC-2026-0001"),
                "KC-2026-0001",
                new Tag("Erased", Tag.Colour.GREEN),
                "Asked by Director.",
                "Erased by Head of systems.");
        var html = Gallery.hang(
                "erasure-list", "erasure/list", new ErasurePages.Listed("Nothing waits.", "", List.of(row)));
        assertThat(Gallery.words(html)).contains("The words of a decision", "Erased by Head of systems.");
        var empty =
                Gallery.hang("erasure-none", "erasure/list", new ErasurePages.Listed("Nothing waits.", "", List.of()));
        assertThat(Gallery.words(empty)).contains("You ask for it from a record’s timeline");
    }

    private static ErasurePages.Look look(boolean mayErase, boolean mayRefuse, List<Input> inputs) {
        return new ErasurePages.Look(
                "KC-2026-0001",
                "A title",
                new Anchor("Back to what was asked", "/erasures/kcc-kmicb"),
                "Read the words below, then erase them or refuse.",
                new SummaryList(List.of(new SummaryList.Row("Asked by", "Director"))),
                WORDS,
                GOES,
                STAYS,
                "/erasures/kcc-kmicb/1",
                HIDDEN,
                inputs,
                mayErase,
                mayRefuse,
                ErrorSummary.none());
    }
}
