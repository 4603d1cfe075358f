package uk.concord.gateway.layout;

import io.grpc.Status;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import uk.concord.gateway.agencies.Agencies;
import uk.concord.gateway.agencies.AgencyClients;
import uk.concord.gateway.agencies.KnownAgency;
import uk.concord.gateway.component.Live;
import uk.concord.gateway.session.Visit;
import uk.concord.gateway.wording.Count;

/** Seats a visitor before the right agency's book, and makes the frame around what they see. */
@Singleton
public final class Desks {
    private final Agencies agencies;
    private final VisitorSurroundings visitorSurroundings;
    private final Pages pages;
    private final Supplier<UUID> keys;

    Desks(Agencies agencies, VisitorSurroundings visitorSurroundings, Pages pages) {
        this.agencies = agencies;
        this.visitorSurroundings = visitorSurroundings;
        this.pages = pages;
        this.keys = UUID::randomUUID;
    }

    /** The visitor's own agency's book of a partnership; for an auditor the named agency's, or the first one's. */
    public Desk at(Visit visit, String partnership, String book) {
        var agency = book.isEmpty() || !visit.user().isAuditor()
                ? agencies.of(visit, partnership)
                : agencies.at(visit, book);
        var surroundings = visitorSurroundings.of(visit, agency);
        var sides =
                surroundings.partnership(partnership).orElseThrow(() -> Status.PERMISSION_DENIED.asRuntimeException());
        return new Desk(visit, agency, surroundings, sides, this);
    }

    public Desk at(Visit visit, String partnership) {
        return at(visit, partnership, "");
    }

    /**
     * What the address of a list names as partnership and book, else the visitor's first partnership. A book that does not keep it, as
     * after choosing another partnership, gives way to one that does.
     */
    public Desk asked(Visit visit, HttpParameters sent) {
        var named = sent.getFirst("partnership").orElse("");
        var partnership = named.isEmpty() ? first(visit) : named;
        var book = sent.getFirst("book").orElse("");
        boolean keeps = keepers(visit, partnership).stream()
                .anyMatch(keeper -> keeper.agency().code().equals(book));
        return at(visit, partnership, keeps ? book : "");
    }

    private static String first(Visit visit) {
        return visit.user().partnerships().stream().sorted().findFirst().orElse("");
    }

    /** What the reader of a list can choose. */
    public Reader reader(Visit visit, String partnership) {
        return new Reader(
                visit.user().partnerships().stream()
                        .sorted()
                        .map(id -> new Reader.Choice(id, nameOf(id)))
                        .toList(),
                keepers(visit, partnership).stream()
                        .map(AgencyClients::agency)
                        .map(agency -> new Reader.Choice(agency.code(), agency.shortName() + "’s book"))
                        .toList());
    }

    /** The first agency this visitor may ask, which for everybody but auditors is their own. */
    public AgencyClients agency(Visit visit) {
        return agencies.all(visit).stream()
                .findFirst()
                .orElseThrow(() -> Status.PERMISSION_DENIED.asRuntimeException());
    }

    /** The keepers of a partnership's books whom this visitor may ask, the council first. */
    public List<AgencyClients> keepers(Visit visit, String partnership) {
        return agencies.all(visit).stream()
                .filter(keeper -> keeper.agency().partnerships().contains(partnership))
                .sorted(Comparator.comparing(AgencyClients::agency, KnownAgency.inOrderOf(partnership)))
                .toList();
    }

    public Surroundings surroundings(Visit visit, AgencyClients agency) {
        return visitorSurroundings.of(visit, agency);
    }

    /** After a change: what was remembered of the visitor's surroundings is no longer so. */
    public void changed(Visit visit) {
        visitorSurroundings.forget(visit);
    }

    public String freshKey() {
        return keys.get().toString();
    }

    public MutableHttpResponse<byte[]> page(
            Visit visit, Surroundings surroundings, Place place, String template, Object page) {
        return pages.ok(template, shell(visit, surroundings, place), page);
    }

    /** A page that follows what happens while it is open. */
    public MutableHttpResponse<byte[]> page(
            Visit visit, Surroundings surroundings, Place place, String template, Object page, List<Live> follows) {
        return pages.ok(template, shell(visit, surroundings, place).following(follows), page);
    }

    Pages pages() {
        return pages;
    }

    Shell shell(Visit visit, Surroundings surroundings, Place place) {
        return new Shell(
                person(visit),
                navigation(visit, surroundings.waiting(), place),
                surroundings.notices(),
                visit.csrfToken());
    }

    /** The frame of a page for which no service was asked. */
    public Shell shell(Visit visit, Place place) {
        return new Shell(person(visit), navigation(visit, 0, place), List.of(), visit.csrfToken());
    }

    private Shell.SignedIn person(Visit visit) {
        var user = visit.user();
        var code = user.agency();
        var agency = code == null
                ? "Reading for both agencies"
                : agencies.directory().find(code).map(KnownAgency::name).orElse(code);
        return new Shell.SignedIn(user.name(), user.post(), agency, user.isAuditor());
    }

    private static List<Shell.Destination> navigation(Visit visit, long waiting, Place place) {
        var places = new ArrayList<Shell.Destination>();
        if (visit.user().isAuditor()) {
            places.add(Place.BOOKS.destination("", place));
            places.add(Place.RECORDS.destination("", place));
            places.add(Place.DISPUTES.destination("", place));
            places.add(Place.MONEY.destination("", place));
            places.add(Place.FINDINGS.destination("", place));
            return places;
        }
        if (visit.user().hasWork()) {
            places.add(Place.WORK.destination(waiting == 0 ? "" : Count.capped(waiting), place));
        }
        places.add(Place.RECORDS.destination("", place));
        places.add(Place.DISPUTES.destination("", place));
        places.add(Place.MONEY.destination("", place));
        places.add(Place.FINDINGS.destination("", place));
        places.add(Place.LINK.destination("", place));
        return places;
    }

    /** The names of both agencies of a partnership. */
    public String nameOf(String partnership) {
        return agencies.directory().of(partnership).stream()
                .map(KnownAgency::shortName)
                .collect(Collectors.joining(" and "));
    }

    /** True for people who may try a stopped link again. */
    public static boolean isAdministrator(Visit visit) {
        return visit.user().isAdministrator();
    }
}
