package uk.concord.testdatabase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Scanner;
import org.junit.jupiter.api.Test;

class TestPortTest {
    @Test
    void a_port_is_given_once_and_can_be_listened_at() throws IOException {
        var given = new HashSet<Integer>();
        for (int place = 0; place < 200; place++) {
            int port = TestPort.claim();
            assertThat(given.add(port)).as("port %d", port).isTrue();
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertThat(socket.getLocalPort()).isEqualTo(port);
            }
        }
    }

    @Test
    void the_system_gives_it_to_no_connection() throws IOException {
        try (var range = new Scanner(Path.of("/proc/sys/net/ipv4/ip_local_port_range"), StandardCharsets.US_ASCII)) {
            assertThat(TestPort.claim()).isLessThan(range.nextInt());
        }
    }
}
