package uk.concord.gateway.layout;

import java.util.List;
import uk.concord.gateway.component.Input.Option;

/** What a reader of lists can choose: one of their partnerships and, for auditors, whose book of it. */
public record Reader(List<Choice> partnerships, List<Choice> books) {
    public Reader {
        partnerships = List.copyOf(partnerships);
        books = List.copyOf(books);
    }

    /** One partnership, or one book. */
    public record Choice(String id, String words) {}

    /** The partnerships as choices; none where there is nothing to choose. */
    public List<Option> partnerships(String chosen) {
        return options(partnerships, chosen);
    }

    /** The books as choices; none where there is nothing to choose. */
    public List<Option> books(String chosen) {
        return options(books, chosen);
    }

    private static List<Option> options(List<Choice> choices, String chosen) {
        if (choices.size() < 2) {
            return List.of();
        }
        return choices.stream()
                .map(choice ->
                        new Option(choice.id(), choice.words(), "", choice.id().equals(chosen)))
                .toList();
    }
}
