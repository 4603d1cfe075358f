package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import uk.concord.proto.record.v1.Draft;
import uk.concord.proto.record.v1.DraftStatus;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.OfferRequest;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.testdatabase.RealDatabase;

/** What becomes of a call while the database goes away under it: a clear answer, nothing half-done, and it works again. */
public abstract class DatabaseAwayContract extends NegotiationUnderTest {
    /** Keeps new records out of the listing, which an offer enters after its entries and the mark on its draft. */
    private static final String HOLD = "SELECT record_id FROM record_summary WHERE partnership_id = ? FOR UPDATE";

    protected DatabaseAwayContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void a_database_that_goes_away_in_the_middle_of_an_offer_leaves_nothing_of_it_and_the_same_offer_works_later()
            throws SQLException {
        var before = offer("Before the database goes away", 1_000);
        accept(before);
        eventually(() -> record(before.getRecordId()), view -> view.getSummary().getHeldByBoth());
        eventually(() -> find(partner, before), view -> view.getSummary().getHeldByBoth());
        var draft = submitted(terms("While the database is away", 2_000), words());
        var request = offerRequest(draft).build();

        assertThat(offeredWhileTheDatabaseEnds(request)).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.status()).isEqualTo(Code.UNAVAILABLE);
            assertThat(failed.reason()).isEqualTo("DATABASE_AWAY");
        });

        assertThat(eventually(() -> answered(() -> read(draft)), found -> !isAway(found)))
                .isEqualTo(draft)
                .extracting(found -> ((Draft) found).getStatus())
                .isEqualTo(DraftStatus.DRAFT_STATUS_WITH_APPROVER);
        assertThat(answered(() -> record(draft.getRecordId())))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.status()).isEqualTo(Code.NOT_FOUND));

        var offered = (OfferResponse) eventually(() -> answered(() -> offer(request)), found -> !isAway(found));
        assertThat(read(draft).getStatus()).isEqualTo(DraftStatus.DRAFT_STATUS_OFFERED);
        assertThat(eventually(() -> find(partner, offered), view -> view.getOffersCount() > 0)
                        .getOffersCount())
                .isEqualTo(1);
        assertThat(record(before.getRecordId()).getAgreement().getOffer()).isEqualTo(before.getOffer());
    }

    /** The answer to an offer whose transaction had written nearly all of it when the database ended; it runs again then. */
    private Object offeredWhileTheDatabaseEnds(OfferRequest request) throws SQLException {
        var database = RealDatabase.shared();
        var schema = service(own).schema();
        var holder = schema.connect(schema.migration());
        holder.setAutoCommit(false);
        try (var hold = holder.prepareStatement(HOLD)) {
            hold.setString(1, partnership);
            assertThat(hold.executeQuery().next()).isTrue();
            var answer = CompletableFuture.supplyAsync(() -> answered(() -> offer(request)));
            eventually(database::waitingForLocks, waiting -> waiting > 0);
            database.kill();
            try {
                return answer.join();
            } finally {
                database.startAgain();
            }
        } finally {
            // Its other end went with the database: closing it properly is no longer possible.
            holder.abort(Runnable::run);
        }
    }

    private OfferResponse offer(OfferRequest request) {
        return calls(own, approver(own)).negotiation().offer(request);
    }

    private RecordView record(String id) {
        return calls(own, commissioner(own))
                .records()
                .getRecord(GetRecordRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(id)
                        .build())
                .getRecord();
    }

    private static boolean isAway(Object answer) {
        return answer instanceof Failed failed && failed.status() == Code.UNAVAILABLE;
    }

    private static Object answered(Supplier<Object> call) {
        try {
            return call.get();
        } catch (StatusRuntimeException failure) {
            return Failed.of(failure);
        }
    }
}
