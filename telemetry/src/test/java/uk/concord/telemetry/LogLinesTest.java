package uk.concord.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

final class LogLinesTest {
    private static final String RECORD = "01a216b0-011c-7389-9c86-e7981fcdccdc";

    @Test
    void an_event_is_one_json_object_with_its_keys_and_the_trace_it_belongs_to()
            throws JoranException, JsonProcessingException {
        var span = Followed.anew();
        var line = logged("json", span);
        var event = new ObjectMapper().readTree(line);
        assertThat(event.path("message").asText()).isEqualTo("held");
        assertThat(event.path("level").asText()).isEqualTo("INFO");
        assertThat(event.path("partnership").asText()).isEqualTo("kcc-kmicb");
        assertThat(event.path("record").asText()).isEqualTo(RECORD);
        assertThat(event.path("trace_id").asText())
                .isEqualTo(span.getSpanContext().getTraceId());
        Iterable<String> keys = event::fieldNames;
        assertThat(StreamSupport.stream(keys.spliterator(), false))
                .containsExactlyInAnyOrder(
                        "time", "level", "logger", "thread", "message", "trace_id", "partnership", "record");
    }

    @Test
    void the_same_event_is_a_line_of_text_for_people() throws JoranException {
        var span = Followed.anew();
        assertThat(logged("plain", span))
                .contains(
                        "INFO",
                        "held",
                        "partnership=\"kcc-kmicb\"",
                        RECORD,
                        span.getSpanContext().getTraceId());
    }

    private static String logged(String format, io.opentelemetry.api.trace.Span span) throws JoranException {
        var console = System.out;
        var written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try (var _ = span.makeCurrent()) {
            var context = new LoggerContext();
            context.setMDCAdapter(new LogbackMDCAdapter());
            var configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(
                    new ByteArrayInputStream("<configuration><include resource=\"concord-log-%s.xml\"/></configuration>"
                            .formatted(format)
                            .getBytes(StandardCharsets.UTF_8)));
            context.getLogger("uk.concord.Test")
                    .atInfo()
                    .addKeyValue("partnership", "kcc-kmicb")
                    .addKeyValue("record", RECORD)
                    .log("held");
            context.stop();
        } finally {
            System.setOut(console);
        }
        return written.toString(StandardCharsets.UTF_8).strip();
    }
}
