package uk.concord.gateway.erasure;

import java.util.List;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.component.Tag;

/** The pages on which words are erased. */
public sealed interface ErasurePages {

    /** Asking: what is meant, what goes and what stays. */
    record Ask(
            String ref,
            String title,
            Anchor back,
            SummaryList words,
            List<String> goes,
            List<String> stays,
            String action,
            Hidden hidden,
            List<Input> inputs,
            ErrorSummary problems)
            implements ErasurePages {
        public Ask {
            goes = List.copyOf(goes);
            stays = List.copyOf(stays);
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * An administrator's look at what was asked.
     *
     * @param mayErase true for an administrator who did not ask
     * @param mayRefuse true for whoever asked, and for administrators
     */
    record Look(
            String ref,
            String title,
            Anchor back,
            String standing,
            SummaryList facts,
            SummaryList words,
            List<String> goes,
            List<String> stays,
            String action,
            Hidden hidden,
            List<Input> inputs,
            boolean mayErase,
            boolean mayRefuse,
            ErrorSummary problems)
            implements ErasurePages {
        public Look {
            goes = List.copyOf(goes);
            stays = List.copyOf(stays);
            inputs = List.copyOf(inputs);
        }
    }

    /** Everything that was asked for in one partnership. */
    record Listed(String lead, String done, List<Row> rows) implements ErasurePages {
        public Listed {
            rows = List.copyOf(rows);
        }
    }

    /** One wish. */
    record Row(Anchor what, String ref, Tag status, String asked, String ended) {}
}
