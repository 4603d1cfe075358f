package uk.concord.gateway.assign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Gallery;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.form.Filling;
import uk.concord.gateway.form.Mistakes;
import uk.concord.gateway.form.Questions;

/** Who sees to what, as pages. */
class AssignPagesTest {
    private static final Hidden HIDDEN = new Hidden("token", "key", "");

    @Test
    void a_post_is_chosen_from_those_there_are_and_the_one_that_was_left() {
        var questions = new Questions(new Filling().text("post", "Leaver").typed(), new Mistakes());
        var html = Gallery.hang(
                "assign",
                "assign/one",
                one(new PostQuestion(questions, List.of("Commissioner", "Director"))
                        .ask("post", "Which post?", "Nobody in particular", "Leaver")));
        assertThat(html).contains("<option value=\"Leaver\" selected", "<option value=\"Director\"");
        assertThat(Gallery.words(html)).contains("Nobody in particular", "your partner does not see it");
    }

    @Test
    void a_post_is_typed_while_nobody_can_tell_which_there_are() {
        var questions = new Questions(new Filling().typed(), new Mistakes());
        var html = Gallery.hang(
                "assign-without-directory",
                "assign/one",
                one(new PostQuestion(questions, List.of()).ask("post", "Which post?", "Nobody in particular", "")));
        assertThat(html).contains("type=\"text\"").doesNotContain("<select");
    }

    @Test
    void all_of_a_posts_work_is_shown_with_each_partner_before_it_is_handed_over() {
        var questions = new Questions(new Filling().typed(), new Mistakes());
        var question = new PostQuestion(questions, List.of("Commissioner"));
        var html = Gallery.hang(
                "hand-over",
                "assign/all",
                new AssignPages.All(
                        List.of(
                                new AssignPages.Partner(
                                        "kcc-kmicb",
                                        "Kent County Council",
                                        List.of(new AssignPages.Row("Commissioner", "1 record")),
                                        List.of(
                                                question.ask("from-kcc-kmicb", "From which post?", "", ""),
                                                question.ask("to-kcc-kmicb", "To which post?", "", "")),
                                        HIDDEN,
                                        ErrorSummary.none()),
                                new AssignPages.Partner(
                                        "mdw-kmicb",
                                        "Medway Council",
                                        List.of(),
                                        List.of(),
                                        HIDDEN,
                                        ErrorSummary.none())),
                        ""));
        assertThat(Gallery.words(html))
                .contains("With Kent County Council", "1 record", "With Medway Council", "No post has been given");
        assertThat(html.split("<form", -1)).hasSize(2 + 1);
    }

    private static AssignPages.One one(uk.concord.gateway.component.Input post) {
        return new AssignPages.One(
                "Who sees to this record?",
                "Nobody in particular at Kent sees to it.",
                new Anchor("Back", "/records/kcc-kmicb/1", ""),
                "/assignments/records/kcc-kmicb/1",
                post,
                HIDDEN,
                ErrorSummary.none());
    }
}
