package uk.concord.gateway.layout;

/** Where in the navigation a page belongs. */
public enum Place {
    WORK("Work", "/work"),
    RECORDS("Records", "/records"),
    DISPUTES("Disputes", "/disputes"),
    MONEY("Money", "/money"),
    FINDINGS("Findings", "/findings"),
    LINK("Link", "/link"),
    BOOKS("Books", "/books"),
    NOWHERE("", "");

    private final String name;
    private final String href;

    Place(String name, String href) {
        this.name = name;
        this.href = href;
    }

    Shell.Destination destination(String count, Place current) {
        return new Shell.Destination(name, href, count, this == current);
    }
}
