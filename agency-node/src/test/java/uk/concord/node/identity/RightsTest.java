package uk.concord.node.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.concord.proto.evidence.v1.BookServiceOuterClass;
import uk.concord.proto.link.v1.EpochServiceOuterClass;
import uk.concord.proto.link.v1.KeyServiceOuterClass;
import uk.concord.proto.link.v1.LinkServiceOuterClass;
import uk.concord.proto.record.v1.AccountServiceOuterClass;
import uk.concord.proto.record.v1.AssignmentServiceOuterClass;
import uk.concord.proto.record.v1.ChangeServiceOuterClass;
import uk.concord.proto.record.v1.CoverServiceOuterClass;
import uk.concord.proto.record.v1.DecisionFileServiceOuterClass;
import uk.concord.proto.record.v1.DiscussionServiceOuterClass;
import uk.concord.proto.record.v1.DisputeServiceOuterClass;
import uk.concord.proto.record.v1.DocumentServiceOuterClass;
import uk.concord.proto.record.v1.DraftServiceOuterClass;
import uk.concord.proto.record.v1.ErasureServiceOuterClass;
import uk.concord.proto.record.v1.FindingServiceOuterClass;
import uk.concord.proto.record.v1.ImportServiceOuterClass;
import uk.concord.proto.record.v1.NegotiationServiceOuterClass;
import uk.concord.proto.record.v1.NoticeServiceOuterClass;
import uk.concord.proto.record.v1.NotificationServiceOuterClass;
import uk.concord.proto.record.v1.PerformanceServiceOuterClass;
import uk.concord.proto.record.v1.ProposalServiceOuterClass;
import uk.concord.proto.record.v1.ReadingServiceOuterClass;
import uk.concord.proto.record.v1.RecordServiceOuterClass;
import uk.concord.record.AgencyCode;

class RightsTest {
    private static final AgencyCode OWN = new AgencyCode("kcc");
    private static final AgencyCode OTHER = new AgencyCode("kmicb");
    private static final Set<String> OVER_ALL_ONE_WAS_GRANTED = Set.of(
            "concord.record.v1.RecordService/ListPartnerships",
            "concord.link.v1.LinkService/ListLinks",
            "concord.record.v1.NotificationService/GetNotifications",
            "concord.record.v1.NotificationService/ChooseNotifications",
            "concord.record.v1.NotificationService/ListUndelivered",
            "concord.record.v1.NotificationService/RetryUndelivered");

    private static Stream<MethodDescriptor> calls() {
        return Stream.of(
                        RecordServiceOuterClass.getDescriptor(),
                        CoverServiceOuterClass.getDescriptor(),
                        DecisionFileServiceOuterClass.getDescriptor(),
                        ChangeServiceOuterClass.getDescriptor(),
                        DraftServiceOuterClass.getDescriptor(),
                        ErasureServiceOuterClass.getDescriptor(),
                        AssignmentServiceOuterClass.getDescriptor(),
                        DiscussionServiceOuterClass.getDescriptor(),
                        AccountServiceOuterClass.getDescriptor(),
                        PerformanceServiceOuterClass.getDescriptor(),
                        DisputeServiceOuterClass.getDescriptor(),
                        DocumentServiceOuterClass.getDescriptor(),
                        FindingServiceOuterClass.getDescriptor(),
                        NegotiationServiceOuterClass.getDescriptor(),
                        ProposalServiceOuterClass.getDescriptor(),
                        ReadingServiceOuterClass.getDescriptor(),
                        NoticeServiceOuterClass.getDescriptor(),
                        NotificationServiceOuterClass.getDescriptor(),
                        ImportServiceOuterClass.getDescriptor(),
                        KeyServiceOuterClass.getDescriptor(),
                        EpochServiceOuterClass.getDescriptor(),
                        LinkServiceOuterClass.getDescriptor(),
                        BookServiceOuterClass.getDescriptor())
                .flatMap(file -> file.getServices().stream())
                .map(ServiceDescriptor::getMethods)
                .flatMap(List::stream);
    }

    private static String name(MethodDescriptor call) {
        return call.getService().getFullName() + "/" + call.getName();
    }

    @Test
    void every_call_a_person_can_make_has_one_row_and_no_row_is_left_over() {
        assertThat(Rights.table().keySet())
                .isEqualTo(calls().map(RightsTest::name).collect(Collectors.toSet()));
    }

    @Test
    void every_request_names_its_partnership_except_those_over_all_that_one_was_granted() {
        assertThat(calls().filter(call -> call.getInputType().findFieldByName("partnership_id") == null))
                .extracting(RightsTest::name)
                .containsExactlyInAnyOrderElementsOf(OVER_ALL_ONE_WAS_GRANTED);
    }

    @Test
    void a_call_without_a_row_is_nobodys() {
        assertThat(Rights.to("concord.record.v1.RecordService/EraseEverything")).isEmpty();
        assertThat(Rights.to("concord.exchange.v1.ExchangeService/Deliver")).isEmpty();
    }

    @Test
    void every_write_is_closed_to_auditors() {
        assertThat(Rights.table())
                .allSatisfy((call, right) -> assertThat(right.auditors()).isEqualTo(reads(call)));
    }

    private static boolean reads(String call) {
        return Set.of(
                        "ListPartnerships",
                        "ListRecords",
                        "GetRecord",
                        "AwaitChanges",
                        "ListReadings",
                        "ListDiscussion",
                        "ListLadders",
                        "ListDisputes",
                        "GetAccountStatement",
                        "GetAccount",
                        "GetPooledFunds",
                        "GetPerformance",
                        "ListFindings",
                        "CountFindings",
                        "ReadDocument",
                        "ListErasures",
                        "ListKeys",
                        "GetEpochs",
                        "ListBranchEntries",
                        "ListLinks",
                        "GetBook",
                        "ListRecordDigests")
                .contains(call.substring(call.indexOf('/') + 1));
    }

    @Nested
    class Permitting {
        private final Right right = Right.members(Role.APPROVER).orAuditors();

        @Test
        void a_member_with_the_role_may() {
            assertThat(right.permits(OWN, EnumSet.of(Role.APPROVER), OWN)).isTrue();
        }

        @Test
        void a_member_with_another_role_or_none_may_not() {
            assertThat(right.permits(OWN, EnumSet.of(Role.COMMISSIONER), OWN)).isFalse();
            assertThat(right.permits(OWN, EnumSet.noneOf(Role.class), OWN)).isFalse();
        }

        @Test
        void another_agencys_member_may_not_whatever_the_roles() {
            assertThat(right.permits(OTHER, EnumSet.allOf(Role.class), OWN)).isFalse();
            assertThat(right.permits(OTHER, EnumSet.of(Role.AUDITOR), OWN)).isFalse();
        }

        @Test
        void somebody_from_outside_may_only_as_an_auditor() {
            assertThat(right.permits(null, EnumSet.of(Role.APPROVER), OWN)).isFalse();
            assertThat(right.permits(null, EnumSet.of(Role.AUDITOR), OWN)).isTrue();
        }

        @Test
        void whoever_audits_does_not_act() {
            var acting = Right.members(Role.APPROVER);
            assertThat(acting.permits(OWN, EnumSet.of(Role.APPROVER, Role.AUDITOR), OWN))
                    .isFalse();
        }
    }
}
