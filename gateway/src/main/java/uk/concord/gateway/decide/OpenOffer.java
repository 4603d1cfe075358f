package uk.concord.gateway.decide;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.agencies.DecisionSubject;
import uk.concord.gateway.agencies.DecisionSubject.Kind;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.record.OfferRead;
import uk.concord.gateway.record.Outlook;
import uk.concord.gateway.record.TermsView;
import uk.concord.gateway.record.Versions;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.record.v1.GetAuthorityRequest;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.OfferStatus;
import uk.concord.proto.record.v1.OfferView;
import uk.concord.proto.record.v1.RecordView;

/** The partner's open offer with the reader's authority to answer it. */
record OpenOffer(Desk desk, RecordView record, OfferView offer, AuthorityView authority) {

    static OpenOffer read(Desk desk, String recordId) {
        return read(desk, recordId, null);
    }

    /** The same for somebody who read a certain offer, and is told what became of that one where it is no longer open. */
    static OpenOffer read(Desk desk, String recordId, @Nullable OfferRead meant) {
        var record = desk.agency()
                .records()
                .getRecord(GetRecordRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setRecordId(recordId)
                        .build())
                .getRecord();
        var offer = Outlook.open(record)
                .filter(open -> !open.getOfferer().equals(desk.sides().own().getCode()));
        try {
            // Asked whatever stands open: whoever may decide nothing is told that first.
            var authority = desk.agency()
                    .negotiations()
                    .getAuthority(GetAuthorityRequest.newBuilder()
                            .setPartnershipId(desk.partnership())
                            .setRecordId(recordId)
                            .build());
            return new OpenOffer(
                    desk,
                    record,
                    offer.orElseThrow(() -> Unanswerable.since(ended(record, meant))),
                    AuthorityView.of(authority, desk.partnership(), new DecisionSubject(Kind.OFFER, recordId)));
        } catch (StatusRuntimeException refused) {
            // The service finds no open offer either; what became of the one that was read stands in the record.
            throw offer.isEmpty() && refused.getStatus().getCode() == Status.Code.FAILED_PRECONDITION
                    ? Unanswerable.since(ended(record, meant))
                    : refused;
        }
    }

    private static OfferStatus ended(RecordView record, @Nullable OfferRead meant) {
        return (meant == null ? Outlook.latest(record) : Versions.named(record, meant.offer()))
                .map(OfferView::getStatus)
                .orElse(OfferStatus.OFFER_STATUS_UNSPECIFIED);
    }

    OfferRead read() {
        return new OfferRead(record.getVersion(), offer.getReference());
    }

    String home() {
        return "/records/" + desk.partnership() + "/" + record.getSummary().getRecordId();
    }

    Signing signing(DecidePages.Act act) {
        boolean existing = offer.getTerms().hasExisting();
        return new Signing(
                act, desk.sides().own().getName(), authority.late() && !existing, existing, authority.decided());
    }

    DecidePages.Subject subject() {
        var sides = desk.sides();
        return new DecidePages.Subject(
                record.getSummary().getRef(),
                record.getSummary().getTitle(),
                new Anchor("Back to the record", home()),
                sides.name(offer.getOfferer()) + " offered version " + offer.getVersion() + " on "
                        + Dates.day(offer.getOfferedAtMicros()) + ". It can be accepted until "
                        + Dates.moment(offer.getExpiresAtMicros()) + ".",
                Words.digest(offer.getReference().getDigest().toByteArray()),
                TermsView.of(offer.getTerms(), sides),
                Versions.changes(record, offer, sides));
    }
}
