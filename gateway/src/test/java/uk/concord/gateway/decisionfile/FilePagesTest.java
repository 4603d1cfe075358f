package uk.concord.gateway.decisionfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Gallery;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Input.Width;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.component.SummaryList.Row;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;
import uk.concord.gateway.form.Typed;

/** Decision files as pages. */
class FilePagesTest {
    private static final FilePages.Heading HEADING = new FilePages.Heading(
            "KC-2026-0007", "Sensory rooms", new Anchor("Back to the draft", "/drafts/kcc-kmicb/1"));

    @Test
    void a_file_says_where_it_stands_and_what_comes_next() {
        var page = new FilePages.File(
                HEADING,
                "More than £1,000,000 is a key decision in Kent.",
                new SummaryList(List.of(new Row("This is a", "key decision"))),
                null,
                new SummaryList(List.of()),
                new Anchor("Record the notice", "/decisions/drafts/kcc-kmicb/1/notice"),
                List.of(new Anchor("Record that it cannot wait", "/decisions/drafts/kcc-kmicb/1/urgency")),
                "");
        assertThat(Gallery.words(Gallery.hang("decision-file", "decisionfile/file", page)))
                .contains("key decision", "Record the notice", "Record that it cannot wait", "Nothing yet.");
    }

    @Test
    void a_form_keeps_what_was_typed_and_leads_from_the_message_to_the_question() {
        var mistakes = new Mistakes().at("outcome", "Say whether the decision was upheld or returned.");
        var questions = new Questions(new Typed(Map.of("minute", List.of("26/00045"))), mistakes);
        var page = new FilePages.Form(
                HEADING,
                "Record how the call-in ended",
                "A decision that was upheld takes effect that day.",
                "/decisions/drafts/kcc-kmicb/1/outcome",
                "Record how the call-in ended",
                new Hidden("token", "key", "3"),
                List.of(
                        questions.radios(
                                "outcome", "How did it end?", "", List.of(Questions.option("upheld", "Upheld"))),
                        questions.text("minute", "Minute or decision number", "", Width.TWENTY)),
                mistakes.summary());
        assertThat(Gallery.hang("decision-file-form", "decisionfile/form", page))
                .contains("href=\"#outcome\"", "26/00045", "href=\"/decisions/drafts/kcc-kmicb/1\"");
    }
}
