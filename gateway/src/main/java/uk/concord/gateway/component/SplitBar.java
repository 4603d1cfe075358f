package uk.concord.gateway.component;

import java.util.List;

/** Who pays how much of one year, drawn in proportion and written out beside the drawing. */
public record SplitBar(String heading, String total, List<Part> parts) {
    public SplitBar {
        parts = List.copyOf(parts);
    }

    /** One payer: {@code offset} and {@code width} are hundredths of the bar, {@code kind} chooses its colour and pattern. */
    public record Part(String payer, String amount, String share, String offset, String width, Kind kind) {
        /** True for the part the bar begins with. */
        public boolean first() {
            return offset.equals("0");
        }
    }

    /** Which side a payer stands on. */
    public enum Kind {
        COUNCIL("council"),
        HEALTH("health"),
        OTHER("other");

        private final String css;

        Kind(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }

    /** The whole drawing in one sentence. */
    public String words() {
        var words = new StringBuilder(heading).append(": ");
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            words.append(i == 0 ? "" : ", ")
                    .append(part.payer())
                    .append(' ')
                    .append(part.amount())
                    .append(" (")
                    .append(part.share())
                    .append(')');
        }
        return words.append('.').toString();
    }
}
