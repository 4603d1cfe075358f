package uk.concord.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindJdkTest {
    private static final Path SCRIPT = Path.of("bin/find-jdk").toAbsolutePath();

    @TempDir
    private Path machine = Path.of("");

    @Test
    void java_home_is_taken_when_it_is_new_enough() throws Exception {
        jdk("temurin-25", "25.0.3");
        var own = jdk("own-26", "26");

        assertThat(find(own.toString())).isEqualTo(new Found(0, own.toString()));
    }

    @Test
    void the_newest_under_the_usual_directory_is_taken_when_java_home_is_older() throws Exception {
        var old = jdk("java-17", "17.0.12");
        jdk("temurin-25", "25.0.3");
        var newest = jdk("temurin-26", "26.0.1");

        assertThat(find(old.toString())).isEqualTo(new Found(0, newest.toString()));
    }

    @Test
    void a_runtime_without_a_compiler_is_no_jdk() throws Exception {
        var runtime = jdk("jre-26", "26");
        Files.delete(runtime.resolve("bin/javac"));
        var jdk = jdk("temurin-25", "25");

        assertThat(find("")).isEqualTo(new Found(0, jdk.toString()));
    }

    @Test
    void one_sentence_says_what_to_install_when_there_is_none() throws Exception {
        jdk("java-17", "17.0.12");

        var found = find("");

        assertThat(found.exit()).isEqualTo(1);
        assertThat(found.output()).startsWith("Concord needs a JDK 25: install").doesNotContain("\n");
    }

    private record Found(int exit, String output) {}

    private Found find(String javaHome) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("/bin/sh", SCRIPT.toString()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome);
        builder.environment().put("CONCORD_JVM_DIRECTORY", machine.toString());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Found(process.waitFor(), output.strip());
    }

    private Path jdk(String name, String version) throws IOException {
        var home = machine.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        Files.createFile(
                home.resolve("bin/javac"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        return home;
    }
}
