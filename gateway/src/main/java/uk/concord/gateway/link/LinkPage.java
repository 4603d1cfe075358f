package uk.concord.gateway.link;

import java.util.List;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Dates;
import uk.concord.proto.link.v1.Healing;
import uk.concord.proto.link.v1.Link;
import uk.concord.proto.link.v1.LinkStatus;

/** How the exchange with each partner stands. */
public record LinkPage(String standing, List<Partner> partners) {
    private static final int SECOND = 1_000;

    public LinkPage {
        partners = List.copyOf(partners);
    }

    /** One partner; {@code retry} is set where a person may try a quarantined link again. */
    public record Partner(
            String name,
            Tag status,
            String standing,
            boolean grave,
            String problem,
            String remedy,
            String madeGood,
            SummaryList facts,
            SummaryList keys,
            String partnership,
            boolean retry) {}

    /** The page with what its form carries, and what has just been done. */
    public record Shown(LinkPage page, Hidden hidden, String done) {}

    public static LinkPage of(List<Link> links, boolean administrator) {
        var partners = links.stream().map(link -> partner(link, administrator)).toList();
        long open = links.stream()
                .filter(link -> link.getStatus() == LinkStatus.LINK_STATUS_OPEN)
                .count();
        var standing = open == links.size()
                ? "Exchange with " + (open == 1 ? "your partner" : "every partner") + " works."
                : "Exchange works with " + open + " of " + Count.of(links.size(), "partner") + ".";
        return new LinkPage(links.isEmpty() ? "You have no partner to exchange with yet." : standing, partners);
    }

    private static Partner partner(Link link, boolean administrator) {
        var name = link.getPartnership().getPartner().getName();
        return new Partner(
                name,
                tag(link.getStatus()),
                sentence(link),
                isGrave(link.getStatus()),
                link.getProblem(),
                link.getRemedy(),
                link.hasHealing() ? madeGood(link.getHealing(), name) : "",
                facts(link),
                new SummaryList(List.of(
                        new SummaryList.Row("Our key", dash(link.getOwnFingerprint())),
                        new SummaryList.Row("Their key", dash(link.getPartnerFingerprint())))),
                link.getPartnership().getPartnershipId(),
                administrator && link.getStatus() == LinkStatus.LINK_STATUS_QUARANTINED);
    }

    /** What the service did by itself, from when to when. */
    private static String madeGood(Healing healing, String partner) {
        var found = "On " + Dates.moment(healing.getFoundMicros())
                + " our database was found to hold less than we had signed: it had been restored from an older copy. ";
        var fetched = Count.of(healing.getOwnFetched(), "entry", "entries") + " of ours";
        if (healing.getEndedMicros() == 0) {
            return found + "The service fetches what is missing by itself; so far " + fetched + " from " + partner
                    + ".";
        }
        return found + "The service fetched " + fetched + " from " + partner + " and took in "
                + Count.of(healing.getPartnerTaken(), "entry", "entries") + " of theirs again. Since "
                + Dates.moment(healing.getEndedMicros()) + " everything is here.";
    }

    private static SummaryList facts(Link link) {
        long waiting = link.getOwnSize() - link.getReceiptedSize();
        return new SummaryList(List.of(
                row("Ours they have received", of(link.getReceiptedSize(), link.getOwnSize())),
                row("Waiting to be received", waiting == 0 ? "Nothing" : Count.of(waiting, "entry", "entries")),
                row("Theirs we hold", Count.of(link.getMirrorSize(), "entry", "entries")),
                row("Last receipt from them", moment(link.getLastReceiptInMicros())),
                row("Last receipt we gave", moment(link.getLastReceiptOutMicros())),
                row("Last reached", moment(link.getLastReachedMicros())),
                row("Their clock", clock(link.getClockDifferenceMillis())),
                row(
                        "Our certificate ends",
                        link.getCertificateEndsMicros() == 0
                                ? "Not known"
                                : Dates.moment(link.getCertificateEndsMicros()))));
    }

    private static SummaryList.Row row(String key, String value) {
        return new SummaryList.Row(key, value);
    }

    private static String of(long part, long whole) {
        return Count.digits(part) + " of " + Count.of(whole, "entry", "entries");
    }

    private static String moment(long micros) {
        return micros == 0 ? "Not yet" : Dates.moment(micros);
    }

    private static String dash(String text) {
        return text.isBlank() ? "Not known yet" : text;
    }

    private static String clock(long millis) {
        if (Math.abs(millis) < SECOND) {
            return "agrees with ours within a second";
        }
        return Count.of(Math.abs(millis) / SECOND, "second") + (millis > 0 ? " ahead of ours" : " behind ours");
    }

    private static boolean isGrave(LinkStatus status) {
        return switch (status) {
            case LINK_STATUS_QUARANTINED,
                    LINK_STATUS_FORKED,
                    LINK_STATUS_RESTORED,
                    LINK_STATUS_RECOVERING,
                    LINK_STATUS_NEW_EPOCH,
                    LINK_STATUS_CLOCKS_APART -> true;
            case LINK_STATUS_OPENING, LINK_STATUS_OPEN, LINK_STATUS_UNREACHABLE -> false;
            case LINK_STATUS_UNSPECIFIED, UNRECOGNIZED -> false;
        };
    }

    private static Tag tag(LinkStatus status) {
        return switch (status) {
            case LINK_STATUS_OPEN -> new Tag("Open", Tag.Colour.GREEN);
            case LINK_STATUS_OPENING -> new Tag("Opening", Tag.Colour.BLUE);
            case LINK_STATUS_UNREACHABLE -> new Tag("Not reachable", Tag.Colour.ORANGE);
            case LINK_STATUS_QUARANTINED -> new Tag("Stopped", Tag.Colour.RED);
            case LINK_STATUS_FORKED -> new Tag("Forked", Tag.Colour.RED);
            case LINK_STATUS_RESTORED -> new Tag("Restored", Tag.Colour.RED);
            case LINK_STATUS_RECOVERING -> new Tag("Recovering", Tag.Colour.ORANGE);
            case LINK_STATUS_NEW_EPOCH -> new Tag("New epoch", Tag.Colour.ORANGE);
            case LINK_STATUS_CLOCKS_APART -> new Tag("Clocks apart", Tag.Colour.RED);
            case LINK_STATUS_UNSPECIFIED, UNRECOGNIZED -> Tag.grey("Unknown");
        };
    }

    private static String sentence(Link link) {
        var partner = link.getPartnership().getPartner().getShortName();
        var since = link.getSinceMicros() == 0 ? "" : " since " + Dates.moment(link.getSinceMicros());
        return switch (link.getStatus()) {
            case LINK_STATUS_OPEN -> partner + " has been reachable" + since + ".";
            case LINK_STATUS_OPENING -> "The link to " + partner + " is being opened.";
            case LINK_STATUS_UNREACHABLE ->
                partner + " has not been reachable" + since + ". You can go on working; what needs both will wait.";
            case LINK_STATUS_QUARANTINED ->
                "Something " + partner + " sent is wrong. Nothing of theirs is taken in" + since
                        + ", until a person acts.";
            case LINK_STATUS_NEW_EPOCH ->
                "The log of " + partner + " goes on under a new epoch. Nothing of theirs is taken in" + since
                        + ", until an administrator here has confirmed it.";
            case LINK_STATUS_FORKED ->
                "There are two different histories of one log, both signed. Nothing is added or signed" + since + ".";
            case LINK_STATUS_RESTORED ->
                "Our own database does not hold what was signed before. Nothing is added or signed" + since + ".";
            case LINK_STATUS_RECOVERING ->
                "Our own entries are all here again. Those of " + partner
                        + " are being taken in again; nothing is added or signed" + since + ".";
            case LINK_STATUS_CLOCKS_APART ->
                "Our clock and " + partner + "’s differ by more than is safe. Nothing is added" + since + ".";
            case LINK_STATUS_UNSPECIFIED, UNRECOGNIZED -> "How the link stands is not known.";
        };
    }
}
