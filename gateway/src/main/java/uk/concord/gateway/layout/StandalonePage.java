package uk.concord.gateway.layout;

/** A page that says the same to everybody. */
public enum StandalonePage {
    START("start/page", "Commission services together"),
    SIGNED_OUT("start/signed-out", "You have signed out"),
    ACCESSIBILITY("start/accessibility", "Accessibility statement"),
    COOKIES("start/cookies", "Cookies");

    private final String template;
    private final String title;

    StandalonePage(String template, String title) {
        this.template = template;
        this.title = title;
    }

    String template() {
        return template;
    }

    public String title() {
        return title;
    }
}
