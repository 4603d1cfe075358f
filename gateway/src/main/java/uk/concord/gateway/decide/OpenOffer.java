package uk.concord.gateway.decide;

import com.google.protobuf.Any;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.record.Changes;
import uk.concord.gateway.record.Outlook;
import uk.concord.gateway.record.TermsView;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.record.v1.GetAuthorityRequest;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.OfferView;
import uk.concord.proto.record.v1.RecordView;

/** The partner's open offer with the reader's authority to answer it. */
record OpenOffer(Desk desk, RecordView record, OfferView offer, AuthorityView authority) {

    static OpenOffer read(Desk desk, String recordId) {
        var record = desk.agency()
                .records()
                .getRecord(GetRecordRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setRecordId(recordId)
                        .build())
                .getRecord();
        // Asked before the offer is looked for: whoever may decide nothing is told that, whatever stands open.
        var authority = desk.agency()
                .negotiations()
                .getAuthority(GetAuthorityRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setRecordId(recordId)
                        .build());
        var offer = Outlook.open(record)
                .filter(open -> !open.getOfferer().equals(desk.sides().own().getCode()))
                .orElseThrow(() -> nothingToAnswer());
        return new OpenOffer(desk, record, offer, AuthorityView.of(authority));
    }

    private static StatusRuntimeException nothingToAnswer() {
        return StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                .setCode(Code.FAILED_PRECONDITION_VALUE)
                .setMessage("No offer of your partner waits for an answer here. It may have been answered meanwhile.")
                .addDetails(Any.pack(ErrorInfo.newBuilder()
                        .setReason("NO_OPEN_OFFER")
                        .setDomain("concord")
                        .build()))
                .build());
    }

    String home() {
        return "/records/" + desk.partnership() + "/" + record.getSummary().getRecordId();
    }

    Signing signing(DecidePages.Act act) {
        boolean existing = offer.getTerms().hasExisting();
        return new Signing(act, desk.sides().own().getName(), authority.late() && !existing, existing);
    }

    DecidePages.Subject subject() {
        var sides = desk.sides();
        int position = record.getOffersList().indexOf(offer);
        Changes changes = null;
        if (position > 0) {
            var before = record.getOffers(position - 1);
            changes = Changes.between(
                    "What changed since version " + before.getVersion() + " by " + sides.shortName(before.getOfferer()),
                    before.getTerms(),
                    offer.getTerms(),
                    sides);
        }
        return new DecidePages.Subject(
                record.getSummary().getRef(),
                record.getSummary().getTitle(),
                new Anchor("Back to the record", home()),
                sides.name(offer.getOfferer()) + " offered version " + offer.getVersion() + " on "
                        + Dates.day(offer.getOfferedAtMicros()) + ". It can be accepted until "
                        + Dates.moment(offer.getExpiresAtMicros()) + ".",
                Words.digest(offer.getReference().getDigest().toByteArray()),
                TermsView.of(offer.getTerms(), sides),
                changes);
    }
}
