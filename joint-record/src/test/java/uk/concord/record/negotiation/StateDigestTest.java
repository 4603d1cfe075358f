package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.concord.record.AgencyCode;
import uk.concord.record.Digest;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.negotiation.FoldedState.Dispute;
import uk.concord.record.negotiation.FoldedState.Line;
import uk.concord.record.negotiation.FoldedState.Log;
import uk.concord.record.negotiation.FoldedState.Notice;
import uk.concord.record.negotiation.FoldedState.Offer;

/** One field of a folded state after another is changed, and nothing else: each must show in the digest. */
class StateDigestTest {
    private static final PartnershipId PARTNERSHIP = new PartnershipId("kcc-kmicb");
    private static final RecordId RECORD = new RecordId(new UUID(1, 2));
    private static final Log COUNCIL = log("kcc", line("a", ""), line("b", "CROSSED"));
    private static final Log HEALTH = log("kmicb", line("c", ""));
    private static final List<Offer> OFFERS =
            List.of(offer("a", OfferStatus.COUNTERED, "c"), offer("c", OfferStatus.OPEN, null));
    private static final List<Notice> NOTICES = List.of(notice("n", true), notice("m", false));
    private static final LocalDate DAY = LocalDate.of(2026, 5, 18);
    private static final List<Dispute> DISPUTES =
            List.of(dispute("p", 2, "", DAY, DAY.plusDays(14)), dispute("q", 1, "SETTLED", DAY));
    private static final FoldedState STATE = state(COUNCIL, HEALTH, RecordStatus.OFFERED, false, OFFERS);

    static Stream<FoldedState> every_other_state() {
        return Stream.of(
                new FoldedState(
                        new PartnershipId("mdw-kmicb"),
                        RECORD,
                        COUNCIL,
                        HEALTH,
                        RecordStatus.OFFERED,
                        false,
                        OFFERS,
                        NOTICES,
                        DISPUTES),
                new FoldedState(
                        PARTNERSHIP,
                        new RecordId(new UUID(1, 3)),
                        COUNCIL,
                        HEALTH,
                        RecordStatus.OFFERED,
                        false,
                        OFFERS,
                        NOTICES,
                        DISPUTES),
                ofCouncil(log("mdw", line("a", ""), line("b", "CROSSED"))),
                ofCouncil(log("kcc", line("x", ""), line("b", "CROSSED"))),
                ofCouncil(log("kcc", line("a", "UNJUDGED"), line("b", "CROSSED"))),
                ofCouncil(log("kcc", line("a", ""), line("x", "CROSSED"))),
                ofCouncil(log("kcc", line("a", ""), line("b", ""))),
                ofCouncil(log("kcc", line("b", "CROSSED"), line("a", ""))),
                ofCouncil(log("kcc", line("a", ""))),
                ofCouncil(log("kcc")),
                ofHealth(log("mdw", line("c", ""))),
                ofHealth(log("kmicb", line("x", ""))),
                ofHealth(log("kmicb", line("c", "CROSSED"))),
                ofHealth(log("kmicb", line("c", ""), line("d", ""))),
                ofHealth(log("kmicb")),
                state(HEALTH, COUNCIL, RecordStatus.OFFERED, false, OFFERS),
                state(COUNCIL, HEALTH, RecordStatus.OFFERED, true, OFFERS),
                withOffers(offer("x", OfferStatus.COUNTERED, "c"), OFFERS.get(1)),
                withOffers(offer("a", OfferStatus.ACCEPTED, "c"), OFFERS.get(1)),
                withOffers(offer("a", OfferStatus.COUNTERED, "x"), OFFERS.get(1)),
                withOffers(offer("a", OfferStatus.COUNTERED, null), OFFERS.get(1)),
                withOffers(OFFERS.get(0), offer("c", OfferStatus.OPEN, "x")),
                withOffers(OFFERS.get(1), OFFERS.get(0)),
                withOffers(OFFERS.get(0)),
                withOffers(),
                withNotices(notice("x", true), NOTICES.get(1)),
                withNotices(notice("n", false), NOTICES.get(1)),
                withNotices(NOTICES.get(1), NOTICES.get(0)),
                withNotices(NOTICES.get(0)),
                withNotices(),
                withDisputes(dispute("x", 2, "", DAY, DAY.plusDays(14)), DISPUTES.get(1)),
                withDisputes(dispute("p", 3, "", DAY, DAY.plusDays(14)), DISPUTES.get(1)),
                withDisputes(dispute("p", 2, "JOINED", DAY, DAY.plusDays(14)), DISPUTES.get(1)),
                withDisputes(dispute("p", 2, "", DAY, DAY.plusDays(15)), DISPUTES.get(1)),
                withDisputes(dispute("p", 2, "", DAY), DISPUTES.get(1)),
                withDisputes(DISPUTES.get(1), DISPUTES.get(0)),
                withDisputes(DISPUTES.get(0)),
                withDisputes());
    }

    @ParameterizedTest
    @MethodSource("every_other_state")
    void every_field_alone_makes_another_digest(FoldedState other) {
        assertThat(other).isNotEqualTo(STATE);
        assertThat(StateDigest.of(other)).isNotEqualTo(StateDigest.of(STATE));
    }

    @Test
    void every_status_makes_another_digest() {
        var digests = Stream.of(RecordStatus.values())
                .map(status -> StateDigest.of(state(COUNCIL, HEALTH, status, false, OFFERS)))
                .distinct();
        assertThat(digests).hasSize(RecordStatus.values().length);
    }

    @Test
    void all_of_them_have_digests_of_their_own() {
        assertThat(every_other_state().map(StateDigest::of).distinct())
                .hasSize((int) every_other_state().count());
    }

    @Test
    void equal_states_have_equal_digests() {
        assertThat(StateDigest.of(state(
                        log("kcc", line("a", ""), line("b", "CROSSED")),
                        HEALTH,
                        RecordStatus.OFFERED,
                        false,
                        List.copyOf(OFFERS))))
                .isEqualTo(StateDigest.of(STATE));
    }

    private static FoldedState ofCouncil(Log council) {
        return state(council, HEALTH, RecordStatus.OFFERED, false, OFFERS);
    }

    private static FoldedState ofHealth(Log health) {
        return state(COUNCIL, health, RecordStatus.OFFERED, false, OFFERS);
    }

    private static FoldedState withNotices(Notice... notices) {
        return new FoldedState(
                PARTNERSHIP, RECORD, COUNCIL, HEALTH, RecordStatus.OFFERED, false, OFFERS, List.of(notices), DISPUTES);
    }

    private static FoldedState withDisputes(Dispute... disputes) {
        return new FoldedState(
                PARTNERSHIP, RECORD, COUNCIL, HEALTH, RecordStatus.OFFERED, false, OFFERS, NOTICES, List.of(disputes));
    }

    private static Dispute dispute(String leaf, int rung, String ending, LocalDate... lastDays) {
        return new Dispute(digest(leaf), rung, List.of(lastDays), ending);
    }

    private static Notice notice(String leaf, boolean standing) {
        return new Notice(digest(leaf), standing);
    }

    private static FoldedState withOffers(Offer... offers) {
        return state(COUNCIL, HEALTH, RecordStatus.OFFERED, false, List.of(offers));
    }

    private static FoldedState state(
            Log council, Log health, RecordStatus status, boolean readOnly, List<Offer> offers) {
        return new FoldedState(PARTNERSHIP, RECORD, council, health, status, readOnly, offers, NOTICES, DISPUTES);
    }

    private static Log log(String agency, Line... lines) {
        return new Log(new AgencyCode(agency), List.of(lines));
    }

    private static Line line(String leaf, String verdict) {
        return new Line(digest(leaf), verdict);
    }

    private static Offer offer(String leaf, OfferStatus status, @Nullable String answer) {
        return new Offer(digest(leaf), status, answer == null ? null : digest(answer));
    }

    private static Digest digest(String word) {
        return Digest.over(word.getBytes(StandardCharsets.US_ASCII));
    }
}
