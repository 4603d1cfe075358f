package uk.concord.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import uk.concord.e2e.api.Expired;
import uk.concord.e2e.api.Realm;
import uk.concord.e2e.stack.RunningStack;
import uk.concord.proto.evidence.v1.BookServiceGrpc;
import uk.concord.proto.exchange.v1.ExchangeServiceGrpc;
import uk.concord.proto.link.v1.EpochServiceGrpc;
import uk.concord.proto.link.v1.KeyServiceGrpc;
import uk.concord.proto.link.v1.LinkServiceGrpc;
import uk.concord.proto.record.v1.DraftServiceGrpc;
import uk.concord.proto.record.v1.NegotiationServiceGrpc;
import uk.concord.proto.record.v1.RecordServiceGrpc;

/** Somebody inside the network calls Kent's service itself, past the gateway: every call of every service. */
@Order(TokenAttackJourney.AFTER_MOST)
@Isolated("when all others have run, the brief token has ended")
class ServicePortAttackJourney {
    private static final List<ServiceDescriptor> FOR_PEOPLE = List.of(
            RecordServiceGrpc.getServiceDescriptor(),
            DraftServiceGrpc.getServiceDescriptor(),
            NegotiationServiceGrpc.getServiceDescriptor(),
            KeyServiceGrpc.getServiceDescriptor(),
            EpochServiceGrpc.getServiceDescriptor(),
            LinkServiceGrpc.getServiceDescriptor(),
            BookServiceGrpc.getServiceDescriptor());
    private static final List<ServiceDescriptor> FOR_PARTNERS = List.of(ExchangeServiceGrpc.getServiceDescriptor());

    private final RunningStack stack = RunningStack.ready();
    private final Realm realm = new Realm(stack);
    private final String kents = realm.exchanged(realm.token("kent.commissioner"), "kcc-council-service");

    @Test
    void with_the_gateways_certificate_and_a_token_for_this_service_one_is_answered() {
        try (var line = Line.to(stack, "kcc").as("gateway")) {
            var method = RecordServiceGrpc.getListPartnershipsMethod();
            var partnerships =
                    ClientCalls.blockingUnaryCall(line.channel(kents), method, CallOptions.DEFAULT, request(method));
            assertThat(partnerships.getPartnershipsCount()).isEqualTo(1);
        }
    }

    @Test
    void without_a_certificate_nothing_is_answered() {
        try (var line = Line.to(stack, "kcc").withoutCertificate()) {
            assertEach(FOR_PEOPLE, line.channel(kents), Code.UNAVAILABLE);
            assertEach(FOR_PARTNERS, line.channel(kents), Code.UNAVAILABLE);
        }
    }

    @Test
    void with_the_gateways_certificate_a_token_is_still_needed() {
        try (var line = Line.to(stack, "kcc").as("gateway")) {
            assertEach(FOR_PEOPLE, line.channel(""), Code.UNAUTHENTICATED);
            assertEach(FOR_PEOPLE, line.channel("x"), Code.UNAUTHENTICATED);
        }
    }

    @Test
    void a_token_for_the_gateway_or_for_another_agency_or_one_that_has_ended_is_worth_nothing_here() {
        try (var line = Line.to(stack, "kcc").as("gateway")) {
            assertEach(FOR_PEOPLE, line.channel(realm.token("kent.commissioner")), Code.UNAUTHENTICATED);
            var health = realm.exchanged(realm.token("icb.commissioner"), "kmicb-health-service");
            assertEach(FOR_PEOPLE, line.channel(health), Code.UNAUTHENTICATED);
            assertEach(FOR_PEOPLE, line.channel(Expired.token(stack)), Code.UNAUTHENTICATED);
        }
    }

    @Test
    void a_partners_certificate_opens_no_service_for_people_even_with_a_good_token() {
        try (var line = Line.to(stack, "kcc").as("kmicb")) {
            assertEach(FOR_PEOPLE, line.channel(kents), Code.PERMISSION_DENIED);
        }
    }

    @Test
    void the_exchange_is_for_the_pinned_partner_alone() {
        for (var stranger : List.of("gateway", "mdw", "kcc")) {
            try (var line = Line.to(stack, "kcc").as(stranger)) {
                assertEach(FOR_PARTNERS, line.channel(kents), Code.PERMISSION_DENIED);
            }
        }
    }

    private static void assertEach(List<ServiceDescriptor> services, Channel channel, Code expected) {
        for (var service : services) {
            for (var method : service.getMethods()) {
                assertThat(code(channel, method)).as(method.getFullMethodName()).isEqualTo(expected);
            }
        }
    }

    private static <Q, A> Code code(Channel channel, MethodDescriptor<Q, A> method) {
        try {
            ClientCalls.blockingUnaryCall(channel, method, CallOptions.DEFAULT, request(method));
            return Code.OK;
        } catch (StatusRuntimeException refused) {
            return refused.getStatus().getCode();
        }
    }

    private static <Q> Q request(MethodDescriptor<Q, ?> method) {
        return method.parseRequest(new ByteArrayInputStream(new byte[0]));
    }
}
