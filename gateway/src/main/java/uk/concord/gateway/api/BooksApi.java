package uk.concord.gateway.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.agencies.Agencies;
import uk.concord.gateway.agencies.AgencyClients;
import uk.concord.gateway.agencies.AgencyFailure;
import uk.concord.gateway.agencies.Answer;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.evidence.v1.GetBookRequest;
import uk.concord.proto.evidence.v1.GetBookResponse;
import uk.concord.proto.evidence.v1.LogHead;

/** What each agency holds of a partnership's two logs: one's own book, or both side by side for an auditor. */
@Controller("/api/v1/books")
final class BooksApi {
    private final Caller caller;

    BooksApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * The books that could be asked for.
     *
     * @param partnership the partnership
     * @param books one's own book; for an auditor those of both agencies
     */
    @Serdeable
    record Books(String partnership, List<BookJson> books) {}

    /**
     * One agency's book, or why it is not there.
     *
     * @param agency code of the agency whose book it is
     * @param own the agency's own log; absent when the book is not there
     * @param mirror what it holds of its partner's log; absent when the book is not there
     * @param ownVerifiedSize how many entries of the own log have been verified
     * @param mirrorVerifiedSize how many entries of the partner's log have been verified
     * @param verifiedAt when that was; absent when it never was
     * @param failure reason why the book is not there; absent when it is
     */
    @Serdeable
    record BookJson(
            String agency,
            @Nullable HeadJson own,
            @Nullable HeadJson mirror,
            long ownVerifiedSize,
            long mirrorVerifiedSize,
            @Nullable String verifiedAt,
            @Nullable String failure) {
        static BookJson of(String agency, GetBookResponse book) {
            return new BookJson(
                    agency,
                    HeadJson.of(book.getOwn()),
                    HeadJson.of(book.getMirror()),
                    book.getOwnVerifiedSize(),
                    book.getMirrorVerifiedSize(),
                    Sent.instant(book.getVerifiedAtMicros()),
                    null);
        }

        static BookJson missing(String agency, AgencyFailure failure) {
            return new BookJson(agency, null, null, 0, 0, null, failure.code());
        }
    }

    /**
     * Head of one log as one agency holds it; checkpoints are C2SP signed notes.
     *
     * @param origin name of the log
     * @param size how many entries it has
     * @param root RFC 6962 root, hexadecimal; absent when the log is empty
     * @param checkpoint the newest signed checkpoint; absent when there is none
     * @param cosignedCheckpoint the newest checkpoint that the partner has cosigned; absent when there is none
     * @param cosignedSize how many entries that one covers
     * @param cosignedAt when it was cosigned, by the cosigner’s clock; absent when it was not
     */
    @Serdeable
    record HeadJson(
            String origin,
            long size,
            @Nullable String root,
            @Nullable String checkpoint,
            @Nullable String cosignedCheckpoint,
            long cosignedSize,
            @Nullable String cosignedAt) {
        static HeadJson of(LogHead head) {
            return new HeadJson(
                    head.getOrigin(),
                    head.getSize(),
                    Sent.hash(head.getRoot()),
                    Sent.orNull(head.getCheckpoint().toStringUtf8()),
                    Sent.orNull(head.getCosignedCheckpoint().toStringUtf8()),
                    head.getCosignedSize(),
                    Sent.instant(head.getCosignedAtMicros()));
        }
    }

    /** Reads sizes, roots and receipts: of one's own book, or for auditors of both agencies'. */
    @Get("/{partnership}")
    Books books(@Parameter(hidden = true) Visit visit, String partnership) {
        var first = caller.at(visit, partnership);
        var asked = visit.user().agency() != null ? List.of(first) : both(visit, partnership);
        return new Books(
                partnership,
                asked.stream().map(agency -> book(agency, partnership)).toList());
    }

    private List<AgencyClients> both(Visit visit, String partnership) {
        Agencies agencies = caller.agencies();
        return agencies.directory().of(partnership).stream()
                .map(agency -> agencies.at(visit, agency.code()))
                .toList();
    }

    private static BookJson book(AgencyClients agency, String partnership) {
        var request = GetBookRequest.newBuilder().setPartnershipId(partnership).build();
        return switch (Answer.of(() -> agency.books().getBook(request))) {
            case Answer.Given<GetBookResponse>(var book) ->
                BookJson.of(agency.agency().code(), book);
            case Answer.Failed<GetBookResponse>(var failure) ->
                BookJson.missing(agency.agency().code(), failure);
        };
    }
}
