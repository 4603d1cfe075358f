package uk.concord.node.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import uk.concord.proto.record.v1.RecordChoices;
import uk.concord.record.PartnershipId;

class KeptChoicesTest {
    private static final PartnershipId KENT = new PartnershipId("kcc-kmicb");
    private static final PartnershipId MEDWAY = new PartnershipId("mdw-kmicb");
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final KeptChoices choices = new KeptChoices(now::get);

    private static RecordChoices services(String code) {
        return RecordChoices.newBuilder().addServiceCodes(code).build();
    }

    @Test
    void they_are_good_for_five_seconds() {
        assertThat(choices.of(KENT, () -> services("SLT"))).isEqualTo(services("SLT"));
        now.set(Instant.EPOCH.plusMillis(4_999));
        assertThat(choices.of(KENT, () -> services("OT"))).isEqualTo(services("SLT"));
        now.set(Instant.EPOCH.plusSeconds(5));
        assertThat(choices.of(KENT, () -> services("OT"))).isEqualTo(services("OT"));
    }

    @Test
    void those_of_one_partnership_are_never_anothers() {
        choices.of(KENT, () -> services("SLT"));
        assertThat(choices.of(MEDWAY, () -> services("OT"))).isEqualTo(services("OT"));
    }
}
