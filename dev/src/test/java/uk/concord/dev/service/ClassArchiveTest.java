package uk.concord.dev.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    @TempDir
    private Path target;

    private ClassArchive archive;

    @BeforeEach
    void packaged() throws IOException {
        Files.writeString(target.resolve("some-service.jar"), "jar");
        Files.writeString(Files.createDirectory(target.resolve("lib")).resolve("library.jar"), "library");
        archive = new ClassArchive(target, "some-service");
    }

    @Test
    void the_first_start_writes_down_what_it_loads_and_a_later_one_maps_what_was_made_of_it() throws IOException {
        var first = archive.flags("one");
        assertThat(first).singleElement().asString().startsWith("-XX:DumpLoadedClassList=");
        assertThat(archive.wanting("one")).isFalse();

        Files.writeString(written(first), "java/lang/Object id: 0\njava/lang/Str");
        assertThat(archive.wanting("one")).isTrue();
        make("one");

        assertThat(archive.wanting("one")).isFalse();
        assertThat(archive.flags("one")).singleElement().asString().startsWith("-XX:SharedArchiveFile=");
        assertThat(archive.flags("another")).isEqualTo(archive.flags("one"));
    }

    @Test
    void the_half_line_that_a_running_service_is_writing_is_left_out() throws IOException {
        Files.writeString(written(archive.flags("one")), "java/lang/Object id: 0\njava/lang/Str");

        var list = written(archive.begin("one").stream()
                .filter(flag -> flag.startsWith("-XX:SharedClassListFile="))
                .toList());

        assertThat(list).hasContent("java/lang/Object id: 0\n");
    }

    @Test
    void an_archive_is_of_no_use_once_a_library_is_newer() throws IOException {
        Files.writeString(written(archive.flags("one")), "java/lang/Object id: 0\n");
        make("one");
        Files.setLastModifiedTime(
                target.resolve("lib/library.jar"), FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(archive.wanting("one")).isTrue();
        assertThat(archive.flags("one")).singleElement().asString().startsWith("-XX:DumpLoadedClassList=");
    }

    @Test
    void what_was_not_made_to_its_end_leaves_nothing_behind() throws IOException {
        Files.writeString(written(archive.flags("one")), "java/lang/Object id: 0\n");
        var before = files();

        archive.begin("one");
        archive.end(false);

        assertThat(files()).isEqualTo(before);
    }

    private void make(String process) throws IOException {
        var file = archive.begin(process).stream()
                .filter(flag -> flag.startsWith("-XX:SharedArchiveFile="))
                .toList();
        Files.writeString(written(file), "archive");
        archive.end(true);
    }

    private static Path written(List<String> flags) {
        var flag = flags.getFirst();
        return Path.of(flag.substring(flag.indexOf('=') + 1));
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(target)) {
            return all.sorted().toList();
        }
    }
}
