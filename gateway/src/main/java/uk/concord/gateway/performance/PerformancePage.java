package uk.concord.gateway.performance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.component.Ticks;

/**
 * The performance of one record: each measure with its periods.
 *
 * @param download the same as a table for spreadsheets; null where nothing is measured
 */
public record PerformancePage(
        String ref,
        String title,
        Anchor back,
        String lead,
        String done,
        @Nullable Anchor download,
        List<Measured> measures) {
    public PerformancePage {
        measures = List.copyOf(measures);
    }

    /** A measure. */
    public record Measured(String name, String facts, List<Period> periods) {
        public Measured {
            periods = List.copyOf(periods);
        }
    }

    /**
     * A period of a measure.
     *
     * @param variance in words and number; empty while nothing was returned
     * @param notes what else is to be known: the return's day and note, what was corrected
     * @param ticks of the return that counts; null while there is none
     * @param enter where a return is entered or corrected; null for who may not
     */
    public record Period(
            String days,
            String target,
            String value,
            String variance,
            String due,
            String entered,
            Tag tag,
            List<String> notes,
            @Nullable Ticks ticks,
            @Nullable Anchor enter) {
        public Period {
            notes = List.copyOf(notes);
        }
    }
}
