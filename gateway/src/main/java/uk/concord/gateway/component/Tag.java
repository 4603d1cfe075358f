package uk.concord.gateway.component;

/** A short state with a colour that only repeats what its words say. */
public record Tag(String text, Colour colour) {
    /** Colours of the design system's tag. */
    public enum Colour {
        GREY("grey"),
        GREEN("green"),
        TURQUOISE("turquoise"),
        BLUE("blue"),
        LIGHT_BLUE("light-blue"),
        PURPLE("purple"),
        RED("red"),
        ORANGE("orange"),
        YELLOW("yellow");

        private final String css;

        Colour(String css) {
            this.css = css;
        }

        public String css() {
            return "govuk-tag--" + css;
        }
    }

    public static Tag grey(String text) {
        return new Tag(text, Colour.GREY);
    }
}
