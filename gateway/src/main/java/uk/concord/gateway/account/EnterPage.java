package uk.concord.gateway.account;

import java.util.List;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Input;

/**
 * Where a payment or a cost is entered.
 *
 * @param inputs none where nothing can be entered, and {@code lead} says why
 */
public record EnterPage(
        String ref,
        String title,
        Anchor back,
        String heading,
        String lead,
        String action,
        Hidden hidden,
        List<Input> inputs,
        ErrorSummary problems) {
    public EnterPage {
        inputs = List.copyOf(inputs);
    }
}
