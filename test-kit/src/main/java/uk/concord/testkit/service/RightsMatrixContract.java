package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.concord.testkit.identity.Person;

/** Every call of every service, made by every role of every agency in every partnership: who gets past the door is written here. */
public abstract class RightsMatrixContract extends ServiceUnderTest {
    private static final List<String> ROLES =
            List.of("commissioner", "approver", "finance", "auditor", "administrator", "");
    private static final Set<String> READERS =
            Set.of("commissioner", "approver", "finance", "auditor", "administrator");
    private static final Set<String> ASSIGNERS = Set.of("commissioner", "approver", "finance", "administrator");
    private static final Set<String> WORKERS = Set.of("commissioner", "approver", "finance");

    /** Who may, said once more by hand: a change of the service's table must be made here too. */
    private static final Map<String, Set<String>> MAY = Map.ofEntries(
            Map.entry("ListPartnerships", READERS),
            Map.entry("ListRecords", READERS),
            Map.entry("GetRecord", READERS),
            Map.entry("ListWork", WORKERS),
            Map.entry("AwaitChanges", READERS),
            Map.entry("ListReadings", READERS),
            Map.entry("CreateDraft", Set.of("commissioner")),
            Map.entry("GetDraft", WORKERS),
            Map.entry("ListDrafts", WORKERS),
            Map.entry("SaveDraft", Set.of("commissioner")),
            Map.entry("SubmitDraft", Set.of("commissioner")),
            Map.entry("ReturnDraft", Set.of("approver")),
            Map.entry("DiscardDraft", Set.of("commissioner")),
            Map.entry("ImportRegister", Set.of("commissioner")),
            Map.entry("ImportMoney", WORKERS),
            Map.entry("GetAuthority", Set.of("commissioner", "approver")),
            Map.entry("Offer", Set.of("approver")),
            Map.entry("Accept", Set.of("approver")),
            Map.entry("Decline", Set.of("approver")),
            Map.entry("GetAssignment", ASSIGNERS),
            Map.entry("AssignRecord", ASSIGNERS),
            Map.entry("ListAssignedPosts", ASSIGNERS),
            Map.entry("HandOver", ASSIGNERS),
            Map.entry("ListCovers", Set.of("commissioner", "approver", "finance", "administrator")),
            Map.entry("RecordCover", Set.of("approver", "administrator")),
            Map.entry("EndCover", Set.of("approver", "administrator")),
            Map.entry("GetDecisionFile", WORKERS),
            Map.entry("RecordNotice", Set.of("commissioner", "approver")),
            Map.entry("RecordUrgency", Set.of("commissioner", "approver")),
            Map.entry("RecordDecision", Set.of("approver")),
            Map.entry("RecordDecisionElsewhere", Set.of("commissioner", "approver")),
            Map.entry("RecordCallIn", Set.of("commissioner", "approver")),
            Map.entry("RecordCallInOutcome", Set.of("commissioner", "approver")),
            Map.entry("PrepareNotice", Set.of("commissioner")),
            Map.entry("GetPreparedNotice", WORKERS),
            Map.entry("DiscardNotice", Set.of("commissioner")),
            Map.entry("GiveNotice", Set.of("approver")),
            Map.entry("Counter", Set.of("approver")),
            Map.entry("Withdraw", Set.of("approver")),
            Map.entry("ShareDraft", Set.of("commissioner")),
            Map.entry("Comment", WORKERS),
            Map.entry("ListDiscussion", READERS),
            Map.entry("ListLadders", READERS),
            Map.entry("ListDisputes", READERS),
            Map.entry("ListFindings", READERS),
            Map.entry("CountFindings", READERS),
            Map.entry("RaiseDispute", Set.of("commissioner", "approver")),
            Map.entry("AskExtension", Set.of("commissioner", "approver")),
            Map.entry("AgreeExtension", Set.of("commissioner", "approver")),
            Map.entry("ActOnOwnDuty", Set.of("approver")),
            Map.entry("WithdrawDispute", Set.of("approver")),
            Map.entry("EnterClaimPayment", Set.of("finance", "approver")),
            Map.entry("ConfirmClaimPayment", Set.of("finance", "approver")),
            Map.entry("GetAccountStatement", READERS),
            Map.entry("GetAccount", READERS),
            Map.entry("EnterCost", WORKERS),
            Map.entry("EnterPayment", Set.of("finance", "approver")),
            Map.entry("ConfirmReceipt", Set.of("finance", "approver")),
            Map.entry("TakeBack", Set.of("finance", "approver")),
            Map.entry("StateAccount", Set.of("finance")),
            Map.entry("GetPooledFunds", READERS),
            Map.entry("QueryAccount", Set.of("finance")),
            Map.entry("GetPerformance", READERS),
            Map.entry("MakeReturn", WORKERS),
            Map.entry("FileStatement", Set.of("commissioner", "approver")),
            Map.entry("EnterMeeting", Set.of("commissioner", "approver")),
            Map.entry("ConfirmMeeting", Set.of("commissioner", "approver")),
            Map.entry("EnterRecommendation", Set.of("commissioner", "approver")),
            Map.entry("AnswerRecommendation", Set.of("approver")),
            Map.entry("ListProposals", Set.of("commissioner", "approver")),
            Map.entry("Propose", Set.of("commissioner", "approver")),
            Map.entry("AnswerProposal", Set.of("commissioner", "approver")),
            Map.entry("AttachDocument", Set.of("commissioner")),
            Map.entry("ReadDocument", READERS),
            Map.entry("AskErasure", Set.of("commissioner", "approver", "administrator")),
            Map.entry("Erase", Set.of("administrator")),
            Map.entry("RefuseErasure", Set.of("commissioner", "approver", "administrator")),
            Map.entry("ListErasures", READERS),
            Map.entry("GetNotifications", Set.of("commissioner", "approver", "finance", "administrator")),
            Map.entry("ChooseNotifications", Set.of("commissioner", "approver", "finance", "administrator")),
            Map.entry("ListUndelivered", Set.of("administrator")),
            Map.entry("RetryUndelivered", Set.of("administrator")),
            Map.entry("ListLinks", READERS),
            Map.entry("RetryLink", Set.of("administrator")),
            Map.entry("ListKeys", READERS),
            Map.entry("ChangeKeys", Set.of("administrator")),
            Map.entry("GetEpochs", READERS),
            Map.entry("ListBranchEntries", READERS),
            Map.entry("SetBranchAside", Set.of("administrator")),
            Map.entry("BeginEpoch", Set.of("administrator")),
            Map.entry("ConfirmEpoch", Set.of("administrator")),
            Map.entry("GetBook", READERS),
            Map.entry("ListRecordDigests", READERS));

    protected RightsMatrixContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    private record Attempt(MethodDescriptor call, String role, String agency, List<String> granted, String asked) {
        boolean namesPartnership() {
            return call.getInputType().findFieldByName("partnership_id") != null;
        }
    }

    @Test
    void every_call_lets_in_exactly_whom_the_table_names() {
        // Thousands of calls that each wait for an answer: several at a time.
        var wrong = attempts()
                .parallel()
                .map(attempt -> wrong(attempt, outcome(attempt)))
                .flatMap(Optional::stream)
                .toList();
        assertThat(wrong).isEmpty();
    }

    private Optional<String> wrong(Attempt attempt, Code code) {
        var denied = code == Code.PERMISSION_DENIED || code == Code.UNAUTHENTICATED;
        return denied == expected(attempt) || code == Code.INTERNAL || code == Code.UNKNOWN
                ? Optional.of(attempt.call().getFullName() + " by " + attempt.role() + " of " + attempt.agency()
                        + " with " + attempt.granted() + " in " + attempt.asked() + ": " + code)
                : Optional.empty();
    }

    private boolean expected(Attempt attempt) {
        var roles = MAY.getOrDefault(attempt.call().getName(), Set.of());
        var outside = attempt.agency().isEmpty() && attempt.role().equals("auditor");
        var member = attempt.agency().equals(own.code());
        var inside = !attempt.namesPartnership()
                || (attempt.asked().equals(partnership) && attempt.granted().contains(partnership));
        return roles.contains(attempt.role()) && (member || outside) && inside;
    }

    private Stream<Attempt> attempts() {
        var elsewhere = "abc-def";
        return EveryCall.all().flatMap(call -> ROLES.stream().flatMap(role -> Stream.of(own.code(), partner.code(), "")
                .flatMap(agency -> Stream.of(
                        new Attempt(call, role, agency, List.of(partnership), partnership),
                        new Attempt(call, role, agency, List.of(partnership), elsewhere),
                        new Attempt(call, role, agency, List.of(elsewhere), partnership),
                        new Attempt(call, role, agency, List.of(elsewhere), elsewhere)))));
    }

    private Code outcome(Attempt attempt) {
        var person = new Person(
                "matrix-" + attempt.agency() + "-" + attempt.role(),
                "Somebody",
                own.approverPost(),
                attempt.agency(),
                attempt.granted(),
                attempt.role().isEmpty() ? List.of() : List.of(attempt.role()));
        var calls = calls(own, person);
        try {
            EveryCall.answer(calls, attempt.call(), request(attempt));
            return Code.OK;
        } catch (StatusRuntimeException failure) {
            return failure.getStatus().getCode();
        }
    }

    /** Empty but for the partnership: what gets past the door fails on its missing fields, which is no refusal of the person. */
    private static Message request(Attempt attempt) {
        var request = DynamicMessage.newBuilder(attempt.call().getInputType());
        FieldDescriptor field = attempt.call().getInputType().findFieldByName("partnership_id");
        if (field != null) {
            request.setField(field, attempt.asked());
        }
        return request.build();
    }
}
