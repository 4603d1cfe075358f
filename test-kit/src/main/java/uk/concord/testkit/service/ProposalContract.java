package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.concord.proto.entry.v1.EntryType;
import uk.concord.proto.entry.v1.ErasureReason;
import uk.concord.proto.entry.v1.PartKind;
import uk.concord.proto.entry.v1.ProposedSplit;
import uk.concord.proto.record.v1.AnswerProposalRequest;
import uk.concord.proto.record.v1.AskErasureRequest;
import uk.concord.proto.record.v1.DisputeView;
import uk.concord.proto.record.v1.EraseRequest;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.ListErasuresRequest;
import uk.concord.proto.record.v1.ListProposalsRequest;
import uk.concord.proto.record.v1.ListReadingsRequest;
import uk.concord.proto.record.v1.ListWorkRequest;
import uk.concord.proto.record.v1.OfferResponse;
import uk.concord.proto.record.v1.PartView;
import uk.concord.proto.record.v1.ProposalAnswer;
import uk.concord.proto.record.v1.ProposalState;
import uk.concord.proto.record.v1.ProposalTerms;
import uk.concord.proto.record.v1.ProposalView;
import uk.concord.proto.record.v1.ProposeRequest;
import uk.concord.proto.record.v1.Reading;
import uk.concord.proto.record.v1.ReadingSubject;
import uk.concord.proto.record.v1.TimelineEntry;
import uk.concord.proto.record.v1.WorkItem;
import uk.concord.proto.record.v1.WorkKind;
import uk.concord.testkit.identity.Person;

/** What is proposed without prejudice in each service: two bodies explore a settlement, and nobody else reads it anywhere. */
public abstract class ProposalContract extends DisputeUnderTest {
    /** A split that stands nowhere else. */
    private static final ProposedSplit MARKED = ProposedSplit.newBuilder()
            .setLineId("line-1")
            .setCouncilBasisPoints(6_173)
            .setHealthBasisPoints(3_827)
            .build();

    private static final String FIGURE = Integer.toString(MARKED.getCouncilBasisPoints());
    /** The figures as any message would hold them, whatever line they are about. */
    private static final ByteString FIGURES =
            MARKED.toBuilder().clearLineId().build().toByteString();

    protected ProposalContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void what_is_proposed_is_read_by_the_two_bodies_and_stands_in_no_other_answer() {
        var offered = declined("Proposed");
        var raised = raised(offered);
        acknowledged(partner, offered, raised.getLeaf());
        var words = "Two thirds, and we drop the rest " + UUID.randomUUID();
        try (var logs = new KeptLogs()) {
            var made = propose(own, offered, raised, words);
            var theirs = eventually(() -> read(partner, offered, raised), view -> view.getProposalsCount() > 0);
            assertThat(theirs.getProposals(0).getState()).isEqualTo(ProposalState.PROPOSAL_STATE_OPEN);
            for (var agency : List.of(own, partner)) {
                for (var person : List.of(commissioner(agency), approver(agency))) {
                    assertThat(terms(agency, person, offered, raised))
                            .extracting(terms -> terms.getProposal().getWords())
                            .containsExactly(words);
                    assertThat(terms(agency, person, offered, raised)
                                    .getFirst()
                                    .getProposal()
                                    .getSplitsList())
                            .containsExactly(MARKED);
                }
            }
            assertThat(answer(partner, offered, raised, made, true)
                            .getProposals(0)
                            .getState())
                    .isEqualTo(ProposalState.PROPOSAL_STATE_ANSWERED);
            eventually(
                    () -> read(own, offered, raised),
                    view -> view.getProposals(0).getAnsweredAtMicros() > 0);
            for (var agency : List.of(own, partner)) {
                assertThat(terms(agency, commissioner(agency), offered, raised)
                                .getFirst()
                                .getAnswer())
                        .isEqualTo(ProposalAnswer.PROPOSAL_ANSWER_ACCEPTED);
                for (var person : outsiders(agency)) {
                    assertThat(code(() -> terms(agency, person, offered, raised)))
                            .as("%s at %s", person.post(), agency.code())
                            .isEqualTo(Code.PERMISSION_DENIED);
                }
                holdsNothing(agency, offered, raised, words);
                assertThat(new WholeDatabase(service(agency).schema()).holds(words))
                        .as("each agency keeps it as any shared part")
                        .isTrue();
            }
            assertThat(logs.lines()).isNotEmpty().noneMatch(line -> line.contains(words) || line.contains(FIGURE));
        }
        assertThat(find(own, offered).getStateDigest())
                .isEqualTo(find(partner, offered).getStateDigest());
    }

    @Test
    void auditors_see_that_it_was_made_by_whom_and_whether_it_was_answered() {
        var offered = declined("Seen to be proposed");
        var raised = raised(offered);
        var made = propose(own, offered, raised, "Half and half.");
        eventually(() -> read(partner, offered, raised), view -> view.getProposalsCount() > 0);
        answer(partner, offered, raised, made, false);
        eventually(
                () -> read(own, offered, raised), view -> view.getProposals(0).getAnsweredAtMicros() > 0);
        for (var agency : List.of(own, partner)) {
            var record = calls(agency, auditor())
                    .records()
                    .getRecord(GetRecordRequest.newBuilder()
                            .setPartnershipId(partnership)
                            .setRecordId(offered.getRecordId())
                            .build())
                    .getRecord();
            assertThat(record.getDisputes(0).getProposalsList()).singleElement().satisfies(seen -> {
                assertThat(seen.getAgency()).isEqualTo(own.code());
                assertThat(seen.getState()).isEqualTo(ProposalState.PROPOSAL_STATE_ANSWERED);
                assertThat(seen.getAnsweredBy().getPost()).isNotBlank();
            });
            assertThat(record.getTimelineList())
                    .extracting(TimelineEntry::getType)
                    .contains(EntryType.ENTRY_TYPE_PROPOSED, EntryType.ENTRY_TYPE_PROPOSAL_ANSWERED);
        }
    }

    @Test
    void reading_it_is_on_record_in_the_book_that_was_read() {
        var offered = declined("Read");
        var raised = raised(offered);
        propose(own, offered, raised, "Half and half.");
        terms(own, commissioner(own), offered, raised);
        var readings = eventually(
                () -> calls(own, commissioner(own))
                        .readings()
                        .listReadings(ListReadingsRequest.newBuilder()
                                .setPartnershipId(partnership)
                                .setRecordId(offered.getRecordId())
                                .build())
                        .getReadingsList(),
                found -> found.stream().anyMatch(one -> one.getSubject() == ReadingSubject.READING_SUBJECT_PROPOSALS));
        assertThat(readings)
                .filteredOn(one -> one.getSubject() == ReadingSubject.READING_SUBJECT_PROPOSALS)
                .extracting(Reading::getPost)
                .containsOnly("Commissioner, children's mental health");
    }

    @Test
    void only_the_other_agency_answers_and_once_and_a_newer_proposal_takes_its_place() {
        var offered = declined("Answered");
        var raised = raised(offered);
        var first = propose(own, offered, raised, "Half and half.");
        var second = propose(own, offered, raised, "A little more.");
        assertThat(second.getProposalsList())
                .extracting(ProposalView::getState)
                .containsExactly(ProposalState.PROPOSAL_STATE_SUPERSEDED, ProposalState.PROPOSAL_STATE_OPEN);
        assertThat(Failed.by(() -> answer(own, offered, raised, first, true)).reason())
                .isEqualTo("UNKNOWN_PROPOSAL");
        eventually(() -> read(partner, offered, raised), view -> view.getProposalsCount() == 2);
        assertThat(waiting(partner, raised)).isEqualTo(1);
        assertThat(Failed.by(() -> answer(partner, offered, raised, first, true))
                        .reason())
                .isEqualTo("PROPOSAL_SUPERSEDED");
        var instead = calls(partner, approver(partner))
                .proposals()
                .propose(proposing(offered, raised, "Not so much.")
                        .setAnswers(second.getProposals(1).getLeaf())
                        .build())
                .getDispute();
        assertThat(instead.getProposals(2).getAnswers())
                .isEqualTo(second.getProposals(1).getLeaf());
        assertThat(waiting(partner, raised)).isZero();
        eventually(() -> read(own, offered, raised), view -> view.getProposalsCount() == 3);
        assertThat(waiting(own, raised)).isEqualTo(1);
        assertThat(terms(own, commissioner(own), offered, raised))
                .extracting(ProposalTerms::getAnswer)
                .containsExactly(
                        ProposalAnswer.PROPOSAL_ANSWER_UNSPECIFIED,
                        ProposalAnswer.PROPOSAL_ANSWER_COUNTERED,
                        ProposalAnswer.PROPOSAL_ANSWER_UNSPECIFIED);
    }

    @Test
    void nothing_is_proposed_that_is_not_whole_or_names_a_child() {
        var offered = declined("Not whole");
        var raised = raised(offered);
        var proposals = calls(own, commissioner(own)).proposals();
        var uneven = proposing(offered, raised, "More than all.");
        uneven.getSplitsBuilder(0).setCouncilBasisPoints(9_000);
        assertThat(Failed.by(() -> proposals.propose(uneven.build())).reason()).isEqualTo("PROPOSAL_NOT_READY");
        assertThat(Failed.by(() -> propose(own, offered, raised, "NHS number 943 476 5919"))
                        .reason())
                .isEqualTo("PROPOSAL_NOT_READY");
        var request = proposing(offered, raised, "Half and half.").build();
        proposals.propose(request);
        assertThat(proposals.propose(request).getDispute().getProposalsCount()).isEqualTo(1);
    }

    @Test
    void what_was_proposed_can_be_erased_at_both() {
        var offered = declined("Proposed and erased");
        var raised = raised(offered);
        var words = "This should never have been proposed " + UUID.randomUUID();
        propose(own, offered, raised, words);
        eventually(() -> read(partner, offered, raised), view -> view.getProposalsCount() > 0);
        erase(offered);
        for (var agency : List.of(own, partner)) {
            var terms = eventually(
                            () -> terms(agency, commissioner(agency), offered, raised),
                            found -> found.getFirst().hasErasure()
                                    && found.getFirst().getErasure().getFollowedAtMicros() > 0)
                    .getFirst();
            assertThat(terms.hasProposal()).isFalse();
            assertThat(new WholeDatabase(service(agency).schema()).holds(words)).isFalse();
        }
    }

    /** No call of this service but the one for it gives the words or the figures to anybody, nor any call at all to an auditor. */
    private void holdsNothing(TestAgency agency, OfferResponse offered, DisputeView raised, String words) {
        var values = values(agency, offered, raised);
        var told = Stream.concat(
                        EveryCall.all().map(call -> says(calls(agency, auditor()), call, values)),
                        people(agency).flatMap(person -> EveryCall.all()
                                .filter(ProposalContract::isReading)
                                .map(call -> says(calls(agency, person), call, values))))
                .filter(said -> !said.isEmpty())
                .toList();
        assertThat(told).hasSizeGreaterThan(40);
        assertThat(told)
                .noneMatch(said -> said.toString(StandardCharsets.UTF_8).contains(words))
                .noneMatch(said -> contains(said, FIGURES));
    }

    private static boolean isReading(MethodDescriptor call) {
        return !call.getName().equals("ListProposals")
                && Stream.of("Get", "List", "Read").anyMatch(call.getName()::startsWith);
    }

    /** Whatever a request may name of the dispute and of the part itself. */
    private Map<String, Object> values(TestAgency agency, OfferResponse offered, DisputeView raised) {
        var part = proposed(find(agency, offered).getTimelineList()).getParts(0);
        return Map.of(
                "partnership_id", partnership,
                "record_id", offered.getRecordId(),
                "dispute", raised.getLeaf(),
                "commitment", part.getCommitment(),
                "request_id", newRequest());
    }

    private static ByteString says(Calls calls, MethodDescriptor call, Map<String, Object> values) {
        var request = DynamicMessage.newBuilder(call.getInputType());
        call.getInputType().getFields().stream()
                .filter(field -> values.containsKey(field.getName()) && !field.isRepeated())
                .forEach(field -> request.setField(field, values.get(field.getName())));
        try {
            Message said = EveryCall.answer(calls, call, request.build());
            return said.toByteString();
        } catch (StatusRuntimeException refused) {
            return ByteString.copyFromUtf8(refused + " " + refused.getTrailers());
        }
    }

    private static boolean contains(ByteString all, ByteString wanted) {
        return Stream.iterate(0, from -> from + wanted.size() <= all.size(), from -> from + 1)
                .anyMatch(from -> all.substring(from, from + wanted.size()).equals(wanted));
    }

    private Stream<Person> people(TestAgency agency) {
        return Stream.of(
                commissioner(agency),
                approver(agency),
                financeOfficer(agency),
                person(agency, "administrator", "Head of systems", "administrator"));
    }

    private List<Person> outsiders(TestAgency agency) {
        return List.of(
                auditor(), financeOfficer(agency), person(agency, "administrator", "Head of systems", "administrator"));
    }

    private static Code code(Runnable call) {
        try {
            call.run();
            return Code.OK;
        } catch (StatusRuntimeException refused) {
            return refused.getStatus().getCode();
        }
    }

    private List<ProposalTerms> terms(TestAgency agency, Person person, OfferResponse offered, DisputeView raised) {
        return calls(agency, person)
                .proposals()
                .listProposals(ListProposalsRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setDispute(raised.getLeaf())
                        .build())
                .getProposalsList();
    }

    private ProposeRequest.Builder proposing(OfferResponse offered, DisputeView raised, String words) {
        return ProposeRequest.newBuilder()
                .setPartnershipId(partnership)
                .setRecordId(offered.getRecordId())
                .setDispute(raised.getLeaf())
                .setWords(words)
                .addSplits(MARKED)
                .setRequestId(newRequest());
    }

    private DisputeView propose(TestAgency agency, OfferResponse offered, DisputeView raised, String words) {
        return calls(agency, commissioner(agency))
                .proposals()
                .propose(proposing(offered, raised, words).build())
                .getDispute();
    }

    /** Answers the last proposal of this view. */
    private DisputeView answer(
            TestAgency agency, OfferResponse offered, DisputeView raised, DisputeView made, boolean accepts) {
        return calls(agency, commissioner(agency))
                .proposals()
                .answerProposal(AnswerProposalRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .setDispute(raised.getLeaf())
                        .setProposal(made.getProposalsList().getLast().getLeaf())
                        .setAccepts(accepts)
                        .setRequestId(newRequest())
                        .build())
                .getDispute();
    }

    private long waiting(TestAgency agency, DisputeView raised) {
        return calls(agency, commissioner(agency))
                .records()
                .listWork(ListWorkRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setPageSize(100)
                        .build())
                .getWaitingForUsList()
                .stream()
                .filter(item -> item.getKind() == WorkKind.WORK_KIND_ANSWER_PROPOSAL)
                .map(WorkItem::getDispute)
                .filter(dispute -> dispute.getLeaf().equals(raised.getLeaf()))
                .count();
    }

    private TimelineEntry proposed(List<TimelineEntry> timeline) {
        return timeline.stream()
                .filter(entry -> entry.getAgency().equals(own.code())
                        && entry.getPartsList().stream()
                                .map(PartView::getKind)
                                .anyMatch(kind -> kind == PartKind.PART_KIND_PROPOSAL))
                .findFirst()
                .orElseThrow();
    }

    private void erase(OfferResponse offered) {
        var entry = proposed(find(own, offered).getTimelineList());
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
        var asked = calls(own, auditor())
                .erasures()
                .listErasures(ListErasuresRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId(offered.getRecordId())
                        .build())
                .getErasures(0);
        calls(own, person(own, "first-administrator", "Head of systems", "administrator"))
                .erasures()
                .erase(EraseRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setErasureId(asked.getErasureId())
                        .setRequestId(newRequest())
                        .build());
    }
}
