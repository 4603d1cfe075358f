package uk.concord.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.proto.record.v1.AcceptRequest;

/** What every service records of a request on its way: one trace to the partner's service, and nobody's words in it. */
public abstract class TracesContract extends NegotiationUnderTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    protected TracesContract(TestAgency own, TestAgency partner) {
        super(own, partner);
    }

    @Test
    void a_command_goes_on_in_the_parcel_to_the_partners_service() {
        var trace = hex(16);
        var draft = submitted(terms("Followed to the partner", 1_000), words());
        var offered = calls(own, approver(own))
                .inTrace(trace)
                .negotiation()
                .offer(offerRequest(draft).build());
        var there = eventually(() -> service(partner).spans().of(trace), spans -> !spans.isEmpty());
        assertThat(there).extracting(SpanData::getName).contains("concord.exchange.v1.ExchangeService/Deliver");
        var here = eventually(() -> service(own).spans().of(trace), spans -> spans.size() >= 3);
        assertThat(here)
                .extracting(SpanData::getName)
                .contains("concord.record.v1.NegotiationService/Offer", "send parcel");
        var sent = find(here, "concord.exchange.v1.ExchangeService/Deliver", SpanKind.CLIENT);
        assertThat(find(there, "concord.exchange.v1.ExchangeService/Deliver", SpanKind.SERVER)
                        .getParentSpanId())
                .isEqualTo(sent.getSpanId());
        var text = here.toString() + there;
        assertThat(text)
                .doesNotContain(
                        offered.getRecordId(),
                        draft.getDraftId(),
                        "Followed to the partner",
                        approver(own).name(),
                        approver(own).post());
    }

    @Test
    void a_refusal_is_in_the_trace_without_its_words() {
        var trace = hex(16);
        var failed = Failed.by(() -> calls(own, approver(own))
                .inTrace(trace)
                .negotiation()
                .accept(AcceptRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setRecordId("Jo Bloggs")
                        .setRequestId(newRequest())
                        .build()));
        var spans = eventually(() -> service(own).spans().of(trace), found -> !found.isEmpty());
        assertThat(spans).singleElement().satisfies(span -> assertThat(span.toString())
                .contains("rpc.grpc.status_code")
                .doesNotContain("Jo Bloggs", failed.sentence()));
    }

    @Test
    void a_trace_that_is_no_trace_is_not_gone_on_with() {
        var strange = "Jo Bloggs, born 2015-01-01";
        calls(own, auditor())
                .inTrace(strange)
                .records()
                .listPartnerships(uk.concord.proto.record.v1.ListPartnershipsRequest.getDefaultInstance());
        assertThat(service(own).spans().of(strange)).isEmpty();
    }

    private static SpanData find(List<SpanData> spans, String name, SpanKind kind) {
        return spans.stream()
                .filter(span -> span.getName().equals(name) && span.getKind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static String hex(int bytes) {
        var made = new byte[bytes];
        RANDOM.nextBytes(made);
        return HexFormat.of().formatHex(made);
    }
}
