package uk.concord.gateway.cover;

import java.util.List;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Input;

/**
 * Who acts for whom in one partnership, now and later.
 *
 * @param inputs what records more; empty for people who may not
 */
public record CoverPage(
        String home,
        String partner,
        List<Row> rows,
        List<Input> inputs,
        Hidden hidden,
        ErrorSummary problems,
        String done) {
    public CoverPage {
        rows = List.copyOf(rows);
        inputs = List.copyOf(inputs);
    }

    /** One cover; an empty {@code end} when the reader may not end it. */
    public record Row(String who, String days, String reason, String recordedBy, String end) {}
}
