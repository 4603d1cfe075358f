package uk.concord.gateway.component;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts as key and value, each perhaps with a way to change it and where it comes from. */
public record SummaryList(List<Row> rows) {
    public SummaryList {
        rows = List.copyOf(rows);
    }

    /** One fact. */
    public record Row(
            String key,
            String value,
            @Nullable Anchor change,
            @Nullable Origin origin) {
        public Row(String key, String value, @Nullable Anchor change) {
            this(key, value, change, null);
        }

        public Row(String key, String value) {
            this(key, value, null);
        }
    }
}
