package uk.concord.gateway.books;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import uk.concord.gateway.agencies.AgencyClients;
import uk.concord.gateway.agencies.AgencyFailure;
import uk.concord.gateway.agencies.Failures;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.layout.Surroundings;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.evidence.v1.GetBookRequest;
import uk.concord.proto.evidence.v1.ListRecordDigestsRequest;
import uk.concord.proto.evidence.v1.RecordDigest;

/** Asks both agencies for their books, and shows them side by side. */
@Controller("/books")
@Produces(MediaType.TEXT_HTML)
final class BooksController {
    private static final int PAGE = 1_000;
    private static final int MOST = 5_000;
    private static final int BOTH = 2;

    private final Desks desks;
    private final InstantSource clock;

    BooksController(Desks desks, InstantSource clock) {
        this.desks = desks;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(Visit visit) {
        var pairs = new ArrayList<BooksPage.Pair>();
        for (var partnership : visit.user().partnerships().stream().sorted().toList()) {
            var keepers = desks.keepers(visit, partnership);
            if (keepers.size() == BOTH) {
                pairs.add(Comparison.of(
                        partnership, book(keepers.getFirst(), partnership), book(keepers.getLast(), partnership)));
            }
        }
        if (pairs.isEmpty() && !visit.user().isAuditor()) {
            throw Status.PERMISSION_DENIED.asRuntimeException();
        }
        return desks.page(visit, surroundings(), Place.BOOKS, "books/page", new BooksPage(pairs));
    }

    private Surroundings surroundings() {
        return new Surroundings(List.of(), 0, List.of(), ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
    }

    private static Book book(AgencyClients agency, String partnership) {
        var name = agency.agency().shortName();
        try {
            var answer = agency.books()
                    .getBook(GetBookRequest.newBuilder()
                            .setPartnershipId(partnership)
                            .build());
            var digests = new ArrayList<RecordDigest>();
            var token = "";
            do {
                var page = agency.books()
                        .listRecordDigests(ListRecordDigestsRequest.newBuilder()
                                .setPartnershipId(partnership)
                                .setPageSize(PAGE)
                                .setPageToken(token)
                                .build());
                digests.addAll(page.getDigestsList());
                token = page.getNextPageToken();
            } while (!token.isEmpty() && digests.size() < MOST);
            return new Book(name, answer, digests, token.isEmpty(), "");
        } catch (StatusRuntimeException failed) {
            if (Failures.of(failed) instanceof AgencyFailure.Away) {
                return Book.silent(name, "the service of " + agency.agency().name() + " does not answer.");
            }
            throw failed;
        }
    }
}
