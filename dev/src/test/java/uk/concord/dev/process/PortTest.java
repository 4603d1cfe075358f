package uk.concord.dev.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortTest {

    @Test
    void a_port_keeps_its_usual_number_until_its_variable_says_otherwise() {
        assertThat(Port.from(Map.of(), "CONCORD_GATEWAY_PORT", 8080, "the gateway")
                        .number())
                .isEqualTo(8080);
        assertThat(Port.from(Map.of("CONCORD_GATEWAY_PORT", "18080"), "CONCORD_GATEWAY_PORT", 8080, "the gateway")
                        .number())
                .isEqualTo(18080);
    }

    @Test
    void what_is_no_port_is_refused_by_the_variables_name() {
        for (String wrong : new String[] {"0", "65536", "-1", "http", "8080.0"}) {
            assertThatThrownBy(() -> Port.from(Map.of("CONCORD_X", wrong), "CONCORD_X", 1, "x"))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("CONCORD_X");
        }
    }

    @Test
    void a_port_in_use_is_refused_with_the_variable_that_changes_it() throws Exception {
        var loopback = InetAddress.getLoopbackAddress();
        try (var other = new ServerSocket(0, 1, loopback)) {
            var port = new Port(other.getLocalPort(), "CONCORD_GATEWAY_PORT", "the gateway");

            assertThatThrownBy(() -> port.check(loopback))
                    .isInstanceOf(StartFailed.class)
                    .hasMessage(
                            "Port %d (the gateway) is in use: stop what listens there or set CONCORD_GATEWAY_PORT to a free port.",
                            other.getLocalPort());
        }
    }
}
