package uk.concord.dev.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidRecordTest {

    @Test
    void a_record_finds_its_own_process() {
        var own = ProcessHandle.current();

        assertThat(PidRecord.of(own).flatMap(PidRecord::running)).contains(own);
    }

    @Test
    void a_process_that_was_given_the_same_number_later_is_a_stranger() {
        var own = PidRecord.of(ProcessHandle.current()).orElseThrow();
        var earlier = new PidRecord(own.pid(), own.startedAtMillis() - 60_000);

        assertThat(earlier.running()).isEmpty();
    }

    @Test
    void a_record_survives_its_file() {
        var record = new PidRecord(4_711, 1_795_000_000_123L);

        assertThat(PidRecord.parse(record.line() + "\n")).contains(record);
    }

    @Test
    void what_is_no_record_is_no_process() {
        assertThat(PidRecord.parse("")).isEmpty();
        assertThat(PidRecord.parse("1")).isEmpty();
        assertThat(PidRecord.parse("1 -5")).isEmpty();
        assertThat(PidRecord.parse("99999999999 1")).isEmpty();
        assertThat(PidRecord.parse("1 2 3")).isEmpty();
    }

    @Test
    void records_name_only_what_still_runs(@TempDir Path directory) throws Exception {
        var records = new PidRecords(directory);
        records.remember("launcher", ProcessHandle.current());
        Files.writeString(directory.resolve("gone.pid"), "1 1\n");

        assertThat(records.running()).containsExactly("launcher");
        records.forget("launcher");
        assertThat(records.running()).isEmpty();
    }
}
