package uk.concord.gateway.document;

import java.util.List;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Input;

/** Where a document is attached to a record, beside those that are. */
public record DocumentsPage(
        String ref, String title, Anchor back, DocumentList documents, Form form, ErrorSummary problems) {

    /**
     * What is asked of a document.
     *
     * @param fileError what is wrong with the file; empty when nothing is
     */
    public record Form(String action, Hidden hidden, List<Input> inputs, String fileError) {
        public Form {
            inputs = List.copyOf(inputs);
        }
    }
}
