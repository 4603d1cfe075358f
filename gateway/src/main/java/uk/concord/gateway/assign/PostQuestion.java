package uk.concord.gateway.assign;

import java.util.List;
import java.util.stream.Stream;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Input.Width;
import uk.concord.gateway.form.Questions;

/** Asks for a post: a choice of those that are known, or a line of text while nobody can tell which there are. */
record PostQuestion(Questions questions, List<String> known) {
    private static final int LONGEST = 200;

    PostQuestion {
        known = List.copyOf(known);
    }

    /**
     * @param none what an empty answer means; an empty text when it means nothing
     * @param also a post to choose although nobody holds it any more; an empty text when there is none
     */
    Input ask(String name, String label, String none, String also) {
        if (known.isEmpty()) {
            return questions.text(name, label, none.isEmpty() ? "" : "Leave it empty for: " + none, Width.WHOLE);
        }
        var first = Questions.option("", none.isEmpty() ? "Choose a post" : none);
        var posts = Stream.concat(known.stream(), Stream.of(also).filter(post -> !post.isEmpty()))
                .distinct()
                .sorted()
                .map(post -> Questions.option(post, post));
        return questions.select(
                name, label, "", Stream.concat(Stream.of(first), posts).toList());
    }

    String read(String name) {
        return questions.readText(name, LONGEST);
    }
}
