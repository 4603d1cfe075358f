package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.concord.proto.entry.v1.ErasureReason;
import uk.concord.proto.entry.v1.PartKind;
import uk.concord.proto.record.v1.AnswerRecommendationRequest;
import uk.concord.proto.record.v1.AskErasureRequest;
import uk.concord.proto.record.v1.ConfirmMeetingRequest;
import uk.concord.proto.record.v1.DisputeView;
import uk.concord.proto.record.v1.EnterMeetingRequest;
import uk.concord.proto.record.v1.EnterRecommendationRequest;
import uk.concord.proto.record.v1.EraseRequest;
import uk.concord.proto.record.v1.FileStatementRequest;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.ListDisputesRequest;
import uk.concord.proto.record.v1.ListErasuresRequest;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.proto.record.v1.PartView;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.proto.record.v1.StatementState;
import uk.concord.proto.record.v1.StatementView;
import uk.concord.proto.record.v1.TimelineEntry;
import uk.concord.record.Digest;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.StatementKey;
import uk.concord.record.wire.EntryCodec;
import uk.concord.record.wire.MalformedEntry;
import uk.concord.testkit.identity.Person;

/** Sealed statements, meetings and recommendations in each service, from both sides. */
public abstract class StatementContract extends DisputeUnderTest {

    protected StatementContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void sealed_means_sealed_until_both_have_filed() {
        var offered = declined("Sealed");
        var raised = raised(offered);
        acknowledged(partner, offered, raised.getLeaf());
        var ours = "The plan names therapy in section F " + UUID.randomUUID();
        var theirs = "Section G is health care " + UUID.randomUUID();
        try (var logs = new KeptLogs()) {
            var filed = file(own, offered, raised, 1, ours);
            assertThat(filed.getStatements(0).getText()).isEqualTo(ours);
            eventually(() -> read(partner, offered, raised), view -> view.getStatementsCount() > 0);
            var ownBefore = new WholeDatabase(both().own().schema());
            var partnersBefore = new WholeDatabase(both().partner().schema());
            assertThat(ownBefore.holds(ours))
                    .as("no database holds the words, not even the own one")
                    .isFalse();
            assertThat(partnersBefore.holds(ours)).isFalse();
            assertThat(answers(partner, everybody(partner), offered)).noneMatch(answer -> answer.contains(ours));
            assertThat(answers(own, List.of(auditor()), offered)).noneMatch(answer -> answer.contains(ours));
            assertThat(answers(own, everybody(own), offered).filter(answer -> answer.contains(ours)))
                    .as("its own people read it")
                    .hasSize(4);
            assertThat(statement(partner, offered, raised, own).getState())
                    .isEqualTo(StatementState.STATEMENT_STATE_SEALED);

            file(partner, offered, raised, 1, theirs);
            for (var agency : List.of(own, partner)) {
                eventually(() -> read(agency, offered, raised), view -> view.getStatementsList().stream()
                        .allMatch(one -> one.getState() == StatementState.STATEMENT_STATE_OPEN));
                assertThat(statement(agency, offered, raised, own).getText()).isEqualTo(ours);
                assertThat(statement(agency, offered, raised, partner).getText())
                        .isEqualTo(theirs);
                assertThat(answers(agency, List.of(auditor()), offered))
                        .anyMatch(answer -> answer.contains(ours) && answer.contains(theirs));
            }
            var keys = keys(new WholeDatabase(both().partner().schema()), raised);
            assertThat(keys).hasSize(2);
            for (var key : keys) {
                assertThat(ownBefore.holds(key))
                        .as("the key stood nowhere before")
                        .isFalse();
                assertThat(partnersBefore.holds(key)).isFalse();
                var hex = HexFormat.of().formatHex(key);
                assertThat(logs.lines()).noneMatch(line -> line.contains(hex));
            }
            assertThat(logs.lines()).isNotEmpty().noneMatch(line -> line.contains(ours) || line.contains(theirs));
            assertThat(new WholeDatabase(both().own().schema()).holds(ours))
                    .as("opened, it is still kept nowhere but in its ciphertext")
                    .isFalse();
        }
        assertThat(find(own, offered).getStateDigest())
                .isEqualTo(find(partner, offered).getStateDigest());
    }

    @Test
    void a_statement_that_stays_alone_is_opened_when_its_rung_is_over() {
        var offered = declined("Alone");
        var raised = raised(offered);
        var request = filing(offered, raised, 1, "Nobody else will say it.").build();
        var disputes = calls(own, commissioner(own)).disputes();
        disputes.fileStatement(request);
        assertThat(disputes.fileStatement(request).getDispute().getStatementsCount())
                .isEqualTo(1);
        assertThat(Failed.by(() -> file(own, offered, raised, 1, "Once more.")).reason())
                .isEqualTo("ALREADY_SAID");
        assertThat(Failed.by(() -> file(own, offered, raised, 2, "Too soon.")).reason())
                .isEqualTo("RUNG_OVER");
        assertThat(Failed.by(() -> file(partner, offered, raised, 1, "NHS number 943 476 5919"))
                        .reason())
                .isEqualTo("STATEMENT_NOT_READY");
        after(raised.getLastDays(0));
        var opened = eventually(
                () -> read(partner, offered, raised),
                view -> view.getStatements(0).getState() == StatementState.STATEMENT_STATE_OPEN);
        assertThat(opened.getStatements(0).getText()).isEqualTo("Nobody else will say it.");
        assertThat(Failed.by(() -> file(partner, offered, raised, 1, "Too late."))
                        .reason())
                .isEqualTo("RUNG_OVER");
    }

    @Test
    void a_sealed_statement_can_be_erased_and_its_key_opens_nothing_then() {
        var offered = declined("Sealed and erased");
        var raised = raised(offered);
        file(own, offered, raised, 1, "This should never have been said.");
        eventually(() -> read(partner, offered, raised), view -> view.getStatementsCount() > 0);
        erase(offered);
        eventually(
                () -> statement(own, offered, raised, own),
                statement -> statement.getErasure().getFollowedAtMicros() > 0);
        file(partner, offered, raised, 1, "We only say this.");
        for (var agency : List.of(own, partner)) {
            eventually(() -> read(agency, offered, raised), view -> view.getStatementsList().stream()
                    .allMatch(one -> one.getState() == StatementState.STATEMENT_STATE_OPEN));
            assertThat(statement(agency, offered, raised, own).getText()).isEmpty();
            assertThat(statement(agency, offered, raised, own).hasErasure()).isTrue();
            assertThat(statement(agency, offered, raised, partner).getText()).isEqualTo("We only say this.");
        }
    }

    @Test
    void a_meeting_is_entered_by_one_and_confirmed_by_the_other() {
        var offered = declined("Met");
        var raised = raised(offered);
        assertThat(Failed.by(() -> meet(offered, raised, today().plusDays(3).toString(), "SEN manager"))
                        .reason())
                .isEqualTo("DAY_AHEAD");
        assertThat(Failed.by(() -> meet(offered, raised, today().toString(), ""))
                        .reason())
                .isEqualTo("POST_NOT_ACCEPTABLE");
        var entered = meet(offered, raised, today().toString(), "SEN manager");
        var meeting = entered.getMeetings(0);
        assertThat(meeting.getText())
                .isEqualTo("Both looked at the plan. The chair of the school forum declared an interest.");
        assertThat(Failed.by(() -> confirm(own, offered, raised, entered)).reason())
                .isEqualTo("UNKNOWN_MEETING");
        eventually(() -> read(partner, offered, raised), view -> view.getMeetingsCount() > 0);
        assertThat(confirm(partner, offered, raised, entered).getMeetings(0).getConfirmedAtMicros())
                .isPositive();
        var confirmed = eventually(
                () -> read(own, offered, raised), view -> view.getMeetings(0).getConfirmedAtMicros() > 0);
        assertThat(confirmed.getMeetings(0).getCouncilPostsList()).containsExactly("SEN manager");
    }

    @Test
    void a_chair_recommends_and_both_bodies_answer_without_a_penny_moving() {
        var offered = declined("Recommended");
        var raised = raised(offered);
        assertThat(Failed.by(() -> recommend(offered, raised, 1)).reason()).isEqualTo("NO_CHAIR");
        assertThat(Failed.by(() -> recommend(offered, raised, 2)).reason()).isEqualTo("RUNG_NOT_REACHED");
        after(raised.getLastDays(0));
        eventually(() -> read(own, offered, raised), view -> view.getRung() == 2);
        var given = recommend(offered, raised, 2);
        assertThat(given.getRecommendations(0).getText()).isEqualTo("Two thirds to the council.");
        var first = answer(own, offered, raised, given, true);
        assertThat(first.getRecommendations(0).getAcceptedByBoth()).isFalse();
        assertThat(Failed.by(() -> answer(own, offered, raised, given, false)).reason())
                .isEqualTo("ALREADY_SAID");
        eventually(
                () -> read(partner, offered, raised),
                view -> view.getRecommendationsCount() > 0
                        && view.getRecommendations(0).getAnswersCount() > 0);
        var both = answer(partner, offered, raised, given, true);
        assertThat(both.getRecommendations(0).getAcceptedByBoth()).isTrue();
        assertThat(both.hasClaim()).isFalse();
        assertThat(both.getEndedAtMicros()).isZero();
        eventually(
                () -> read(own, offered, raised),
                view -> view.getRecommendations(0).getAnswersCount() == 2);
        assertThat(read(own, offered, raised)
                        .getRecommendations(0)
                        .getAnswers(0)
                        .getWords()
                        .getText())
                .isEqualTo("It is fair enough.");
    }

    /** The keys that were given in this dispute, as its entries hold them. */
    private static List<byte[]> keys(WholeDatabase database, DisputeView dispute) {
        return database.values().stream()
                .flatMap(value -> opened(value).stream())
                .filter(opened -> opened.dispute()
                        .leaf()
                        .equals(Digest.of(dispute.getLeaf().toByteArray())))
                .map(Disputing.StatementOpened::key)
                .map(StatementKey::value)
                .map(key -> key.toArray())
                .toList();
    }

    private static Optional<Disputing.StatementOpened> opened(byte[] value) {
        try {
            return EntryCodec.decode(value).payload() instanceof Disputing.StatementOpened opened
                    ? Optional.of(opened)
                    : Optional.empty();
        } catch (MalformedEntry e) {
            return Optional.empty();
        }
    }

    private List<Person> everybody(TestAgency agency) {
        return List.of(
                commissioner(agency),
                approver(agency),
                person(agency, "finance", "Finance officer", "finance"),
                person(agency, "administrator", "Head of systems", "administrator"));
    }

    /** What an agency's service answers these people about the record, as the bytes of its messages read as text. */
    private Stream<String> answers(TestAgency agency, List<Person> people, OfferResponse offered) {
        return people.stream().map(person -> {
            var calls = calls(agency, person);
            var record = calls.records()
                    .getRecord(GetRecordRequest.newBuilder()
                            .setPartnershipId(partnership)
                            .setRecordId(offered.getRecordId())
                            .build());
            var listed = calls.disputes()
                    .listDisputes(ListDisputesRequest.newBuilder()
                            .setPartnershipId(partnership)
                            .setPageSize(100)
                            .build());
            return record.toByteString().concat(listed.toByteString()).toString(StandardCharsets.UTF_8);
        });
    }

    private StatementView statement(TestAgency reader, OfferResponse offered, DisputeView dispute, TestAgency author) {
        return read(reader, offered, dispute).getStatementsList().stream()
                .filter(statement -> statement.getAgency().equals(author.code()))
                .findFirst()
                .orElseThrow();
    }

    private FileStatementRequest.Builder filing(OfferResponse offered, DisputeView dispute, int rung, String text) {
        return FileStatementRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(offered.getRecordId())
                .setDispute(dispute.getLeaf())
                .setRung(rung)
                .setText(text)
                .setRequestId(newRequest());
    }

    private DisputeView file(TestAgency agency, OfferResponse offered, DisputeView dispute, int rung, String text) {
        return calls(agency, commissioner(agency))
                .disputes()
                .fileStatement(filing(offered, dispute, rung, text).build())
                .getDispute();
    }

    private DisputeView meet(OfferResponse offered, DisputeView dispute, String day, String post) {
        return calls(own, commissioner(own))
                .disputes()
                .enterMeeting(EnterMeetingRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setDispute(dispute.getLeaf())
                        .setRung(1)
                        .setHeldOn(day)
                        .addCouncilPosts(post)
                        .addHealthPosts("CYP commissioning manager")
                        .setText("Both looked at the plan. The chair of the school forum declared an interest.")
                        .setRequestId(newRequest())
                        .build())
                .getDispute();
    }

    private DisputeView confirm(TestAgency agency, OfferResponse offered, DisputeView dispute, DisputeView entered) {
        return calls(agency, commissioner(agency))
                .disputes()
                .confirmMeeting(ConfirmMeetingRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setDispute(dispute.getLeaf())
                        .setMeeting(entered.getMeetings(0).getLeaf())
                        .setRequestId(newRequest())
                        .build())
                .getDispute();
    }

    private DisputeView recommend(OfferResponse offered, DisputeView dispute, int rung) {
        return calls(own, commissioner(own))
                .disputes()
                .enterRecommendation(EnterRecommendationRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setDispute(dispute.getLeaf())
                        .setRung(rung)
                        .setRecommendedOn(today().toString())
                        .setText("Two thirds to the council.")
                        .setRequestId(newRequest())
                        .build())
                .getDispute();
    }

    private DisputeView answer(
            TestAgency agency, OfferResponse offered, DisputeView dispute, DisputeView given, boolean accepts) {
        return calls(agency, approver(agency))
                .disputes()
                .answerRecommendation(AnswerRecommendationRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setDispute(dispute.getLeaf())
                        .setRecommendation(given.getRecommendations(0).getLeaf())
                        .setAccepts(accepts)
                        .setText("It is fair enough.")
                        .setRequestId(newRequest())
                        .build())
                .getDispute();
    }

    private void erase(OfferResponse offered) {
        var entry = sealed(find(own, offered));
        calls(own, commissioner(own))
                .erasures()
                .askErasure(AskErasureRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setEntryIndex(entry.getIndex())
                        .setCommitment(entry.getParts(0).getCommitment())
                        .setReason(ErasureReason.ERASURE_REASON_ENTERED_BY_MISTAKE)
                        .setNothingForbidsIt(true)
                        .setRequestId(newRequest())
                        .build());
        var administrator = person(own, "first-administrator", "Head of systems", "administrator");
        var asked = calls(own, auditor())
                .erasures()
                .listErasures(ListErasuresRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .build())
                .getErasures(0);
        calls(own, administrator)
                .erasures()
                .erase(EraseRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setErasureId(asked.getErasureId())
                        .setRequestId(newRequest())
                        .build());
    }

    private TimelineEntry sealed(RecordView view) {
        return view.getTimelineList().stream()
                .filter(entry -> entry.getAgency().equals(own.code())
                        && entry.getPartsList().stream()
                                .map(PartView::getKind)
                                .anyMatch(kind -> kind == PartKind.PART_KIND_STATEMENT))
                .findFirst()
                .orElseThrow();
    }
}
