package uk.concord.node.identity;

import static java.util.Map.entry;
import static uk.concord.node.identity.Right.members;
import static uk.concord.node.identity.Role.ADMINISTRATOR;
import static uk.concord.node.identity.Role.APPROVER;
import static uk.concord.node.identity.Role.COMMISSIONER;
import static uk.concord.node.identity.Role.FINANCE;

import io.grpc.MethodDescriptor;
import java.util.Map;
import java.util.Optional;
import uk.concord.proto.evidence.v1.BookServiceGrpc;
import uk.concord.proto.link.v1.EpochServiceGrpc;
import uk.concord.proto.link.v1.KeyServiceGrpc;
import uk.concord.proto.link.v1.LinkServiceGrpc;
import uk.concord.proto.record.v1.AccountServiceGrpc;
import uk.concord.proto.record.v1.AssignmentServiceGrpc;
import uk.concord.proto.record.v1.ChangeServiceGrpc;
import uk.concord.proto.record.v1.CoverServiceGrpc;
import uk.concord.proto.record.v1.DecisionFileServiceGrpc;
import uk.concord.proto.record.v1.DiscussionServiceGrpc;
import uk.concord.proto.record.v1.DisputeServiceGrpc;
import uk.concord.proto.record.v1.DocumentServiceGrpc;
import uk.concord.proto.record.v1.DraftServiceGrpc;
import uk.concord.proto.record.v1.ErasureServiceGrpc;
import uk.concord.proto.record.v1.FindingServiceGrpc;
import uk.concord.proto.record.v1.ImportServiceGrpc;
import uk.concord.proto.record.v1.NegotiationServiceGrpc;
import uk.concord.proto.record.v1.NoticeServiceGrpc;
import uk.concord.proto.record.v1.NotificationServiceGrpc;
import uk.concord.proto.record.v1.PerformanceServiceGrpc;
import uk.concord.proto.record.v1.ProposalServiceGrpc;
import uk.concord.proto.record.v1.ReadingServiceGrpc;
import uk.concord.proto.record.v1.RecordServiceGrpc;

/** The table of rights: every call a person can make and who may make it. What is not here is refused. */
final class Rights {
    private static final Right READ =
            members(COMMISSIONER, APPROVER, FINANCE, ADMINISTRATOR).orAuditors();
    private static final Right WORK = members(COMMISSIONER, APPROVER, FINANCE);
    private static final Right DRAFT = members(COMMISSIONER);
    private static final Right ATTACH = members(COMMISSIONER);
    private static final Right READ_DRAFTS = members(COMMISSIONER, APPROVER, FINANCE);
    private static final Right DECIDE = members(APPROVER);
    private static final Right PREPARE_DECISION = members(COMMISSIONER, APPROVER);
    private static final Right RECORD_DECISION_STEP = members(COMMISSIONER, APPROVER);
    private static final Right DISPUTE = members(COMMISSIONER, APPROVER);
    private static final Right MEASURE = members(COMMISSIONER, FINANCE, APPROVER);
    private static final Right PAY = members(FINANCE, APPROVER);
    private static final Right ENTER_MONEY = members(COMMISSIONER, FINANCE, APPROVER);
    private static final Right STATE_ACCOUNT = members(FINANCE);
    private static final Right READ_COVER = members(COMMISSIONER, APPROVER, FINANCE, ADMINISTRATOR);
    private static final Right RECORD_COVER = members(APPROVER, ADMINISTRATOR);
    private static final Right ASSIGN = members(COMMISSIONER, APPROVER, FINANCE, ADMINISTRATOR);
    private static final Right ASK_ERASURE = members(COMMISSIONER, APPROVER, ADMINISTRATOR);
    private static final Right NOTIFIED = members(COMMISSIONER, APPROVER, FINANCE, ADMINISTRATOR);
    private static final Right ADMINISTER = members(ADMINISTRATOR);

    private static final Map<String, Right> TABLE = Map.ofEntries(
            row(RecordServiceGrpc.getListPartnershipsMethod(), READ),
            row(RecordServiceGrpc.getListRecordsMethod(), READ),
            row(RecordServiceGrpc.getGetRecordMethod(), READ),
            row(RecordServiceGrpc.getListWorkMethod(), WORK),
            row(ChangeServiceGrpc.getAwaitChangesMethod(), READ),
            row(NotificationServiceGrpc.getGetNotificationsMethod(), NOTIFIED),
            row(NotificationServiceGrpc.getChooseNotificationsMethod(), NOTIFIED),
            row(NotificationServiceGrpc.getListUndeliveredMethod(), ADMINISTER),
            row(NotificationServiceGrpc.getRetryUndeliveredMethod(), ADMINISTER),
            row(ReadingServiceGrpc.getListReadingsMethod(), READ),
            row(DraftServiceGrpc.getCreateDraftMethod(), DRAFT),
            row(DraftServiceGrpc.getGetDraftMethod(), READ_DRAFTS),
            row(DraftServiceGrpc.getListDraftsMethod(), READ_DRAFTS),
            row(DraftServiceGrpc.getSaveDraftMethod(), DRAFT),
            row(DraftServiceGrpc.getSubmitDraftMethod(), DRAFT),
            row(DraftServiceGrpc.getReturnDraftMethod(), DECIDE),
            row(DraftServiceGrpc.getDiscardDraftMethod(), DRAFT),
            row(ImportServiceGrpc.getImportRegisterMethod(), DRAFT),
            row(ImportServiceGrpc.getImportMoneyMethod(), ENTER_MONEY),
            row(NegotiationServiceGrpc.getGetAuthorityMethod(), PREPARE_DECISION),
            row(NegotiationServiceGrpc.getOfferMethod(), DECIDE),
            row(NegotiationServiceGrpc.getAcceptMethod(), DECIDE),
            row(NegotiationServiceGrpc.getDeclineMethod(), DECIDE),
            row(DecisionFileServiceGrpc.getGetDecisionFileMethod(), READ_DRAFTS),
            row(DecisionFileServiceGrpc.getRecordNoticeMethod(), RECORD_DECISION_STEP),
            row(DecisionFileServiceGrpc.getRecordUrgencyMethod(), RECORD_DECISION_STEP),
            row(DecisionFileServiceGrpc.getRecordDecisionMethod(), DECIDE),
            row(DecisionFileServiceGrpc.getRecordDecisionElsewhereMethod(), RECORD_DECISION_STEP),
            row(DecisionFileServiceGrpc.getRecordCallInMethod(), RECORD_DECISION_STEP),
            row(DecisionFileServiceGrpc.getRecordCallInOutcomeMethod(), RECORD_DECISION_STEP),
            row(NoticeServiceGrpc.getPrepareNoticeMethod(), DRAFT),
            row(NoticeServiceGrpc.getGetPreparedNoticeMethod(), READ_DRAFTS),
            row(NoticeServiceGrpc.getDiscardNoticeMethod(), DRAFT),
            row(NoticeServiceGrpc.getGiveNoticeMethod(), DECIDE),
            row(NegotiationServiceGrpc.getCounterMethod(), DECIDE),
            row(NegotiationServiceGrpc.getWithdrawMethod(), DECIDE),
            row(CoverServiceGrpc.getListCoversMethod(), READ_COVER),
            row(CoverServiceGrpc.getRecordCoverMethod(), RECORD_COVER),
            row(CoverServiceGrpc.getEndCoverMethod(), RECORD_COVER),
            row(AssignmentServiceGrpc.getGetAssignmentMethod(), ASSIGN),
            row(AssignmentServiceGrpc.getAssignRecordMethod(), ASSIGN),
            row(AssignmentServiceGrpc.getListAssignedPostsMethod(), ASSIGN),
            row(AssignmentServiceGrpc.getHandOverMethod(), ASSIGN),
            row(FindingServiceGrpc.getListFindingsMethod(), READ),
            row(FindingServiceGrpc.getCountFindingsMethod(), READ),
            row(DisputeServiceGrpc.getListLaddersMethod(), READ),
            row(DisputeServiceGrpc.getListDisputesMethod(), READ),
            row(DisputeServiceGrpc.getRaiseDisputeMethod(), DISPUTE),
            row(DisputeServiceGrpc.getAskExtensionMethod(), DISPUTE),
            row(DisputeServiceGrpc.getAgreeExtensionMethod(), DISPUTE),
            row(DisputeServiceGrpc.getActOnOwnDutyMethod(), DECIDE),
            row(DisputeServiceGrpc.getWithdrawDisputeMethod(), DECIDE),
            row(DisputeServiceGrpc.getEnterClaimPaymentMethod(), PAY),
            row(DisputeServiceGrpc.getConfirmClaimPaymentMethod(), PAY),
            row(AccountServiceGrpc.getGetAccountStatementMethod(), READ),
            row(AccountServiceGrpc.getGetPooledFundsMethod(), READ),
            row(AccountServiceGrpc.getGetAccountMethod(), READ),
            row(AccountServiceGrpc.getEnterCostMethod(), ENTER_MONEY),
            row(AccountServiceGrpc.getEnterPaymentMethod(), PAY),
            row(AccountServiceGrpc.getConfirmReceiptMethod(), PAY),
            row(AccountServiceGrpc.getTakeBackMethod(), PAY),
            row(AccountServiceGrpc.getStateAccountMethod(), STATE_ACCOUNT),
            row(AccountServiceGrpc.getQueryAccountMethod(), STATE_ACCOUNT),
            row(PerformanceServiceGrpc.getGetPerformanceMethod(), READ),
            row(PerformanceServiceGrpc.getMakeReturnMethod(), MEASURE),
            row(DisputeServiceGrpc.getFileStatementMethod(), DISPUTE),
            row(DisputeServiceGrpc.getEnterMeetingMethod(), DISPUTE),
            row(DisputeServiceGrpc.getConfirmMeetingMethod(), DISPUTE),
            row(DisputeServiceGrpc.getEnterRecommendationMethod(), DISPUTE),
            row(DisputeServiceGrpc.getAnswerRecommendationMethod(), DECIDE),
            row(ProposalServiceGrpc.getListProposalsMethod(), DISPUTE),
            row(ProposalServiceGrpc.getProposeMethod(), DISPUTE),
            row(ProposalServiceGrpc.getAnswerProposalMethod(), DISPUTE),
            row(DiscussionServiceGrpc.getShareDraftMethod(), DRAFT),
            row(DiscussionServiceGrpc.getCommentMethod(), WORK),
            row(DiscussionServiceGrpc.getListDiscussionMethod(), READ),
            row(DocumentServiceGrpc.getAttachDocumentMethod(), ATTACH),
            row(DocumentServiceGrpc.getReadDocumentMethod(), READ),
            row(ErasureServiceGrpc.getAskErasureMethod(), ASK_ERASURE),
            row(ErasureServiceGrpc.getEraseMethod(), ADMINISTER),
            row(ErasureServiceGrpc.getRefuseErasureMethod(), ASK_ERASURE),
            row(ErasureServiceGrpc.getListErasuresMethod(), READ),
            row(LinkServiceGrpc.getListLinksMethod(), READ),
            row(LinkServiceGrpc.getRetryLinkMethod(), ADMINISTER),
            row(KeyServiceGrpc.getListKeysMethod(), READ),
            row(KeyServiceGrpc.getChangeKeysMethod(), ADMINISTER),
            row(EpochServiceGrpc.getGetEpochsMethod(), READ),
            row(EpochServiceGrpc.getListBranchEntriesMethod(), READ),
            row(EpochServiceGrpc.getSetBranchAsideMethod(), ADMINISTER),
            row(EpochServiceGrpc.getBeginEpochMethod(), ADMINISTER),
            row(EpochServiceGrpc.getConfirmEpochMethod(), ADMINISTER),
            row(BookServiceGrpc.getGetBookMethod(), READ),
            row(BookServiceGrpc.getListRecordDigestsMethod(), READ));

    private Rights() {}

    /** Who may make the call; empty means nobody. */
    static Optional<Right> to(String fullMethodName) {
        return Optional.ofNullable(TABLE.get(fullMethodName));
    }

    /** Every call in the table, for the test that compares it with the services' descriptors. */
    static Map<String, Right> table() {
        return TABLE;
    }

    private static Map.Entry<String, Right> row(MethodDescriptor<?, ?> call, Right right) {
        return entry(call.getFullMethodName(), right);
    }
}
