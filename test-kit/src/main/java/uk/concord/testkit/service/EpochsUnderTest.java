package uk.concord.testkit.service;

import com.google.protobuf.ByteString;
import uk.concord.proto.link.v1.BeginEpochRequest;
import uk.concord.proto.link.v1.ConfirmEpochRequest;
import uk.concord.proto.link.v1.Epoch;
import uk.concord.proto.link.v1.GetEpochsRequest;
import uk.concord.proto.link.v1.GetEpochsResponse;
import uk.concord.testkit.identity.Person;

/** What administrators of two services do when a log goes on under a new epoch. */
public abstract class EpochsUnderTest extends NegotiationUnderTest {
    protected EpochsUnderTest(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    protected Person administrator(TestAgency agency) {
        return person(agency, "epoch-administrator", "Head of systems", "administrator");
    }

    protected Epoch begin(String request, boolean confirmed) {
        return calls(own, administrator(own))
                .epochs()
                .beginEpoch(BeginEpochRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setConfirmed(confirmed)
                        .setRequestId(request)
                        .build())
                .getEpoch();
    }

    protected void confirm(String request, ByteString entry) {
        calls(partner, administrator(partner))
                .epochs()
                .confirmEpoch(ConfirmEpochRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setConfirmed(true)
                        .setRequestId(request)
                        .setEntryHash(entry)
                        .build());
    }

    protected GetEpochsResponse epochs(TestAgency of) {
        return calls(of, auditor())
                .epochs()
                .getEpochs(GetEpochsRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .build());
    }
}
