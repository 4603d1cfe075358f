package uk.concord.dev.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes that a module's services load, checked and linked once and mapped into memory by every later start (JEP 310, JEP 350).
 * A service that finds none writes down what it loads; from that the archive is made once the stack is up, by a process that gives
 * way to all others. It lies beside the jars it was made from and is of no use without them or with another JVM.
 *
 * @param target where the module's jars are
 * @param module the module's name
 */
record ClassArchive(Path target, String module) {
    private static final String JVM = System.getProperty("java.vm.version").replaceAll("[^0-9A-Za-z.]", "-");

    /** What the module's services are started with: the archive, or where to write down what they load. */
    List<String> flags(String process) {
        return fresh()
                ? List.of("-XX:SharedArchiveFile=" + archive())
                : List.of("-XX:DumpLoadedClassList=" + loaded(process));
    }

    /** True when it can be made now and is not there yet: a service of that name has written down what it loaded. */
    boolean wanting(String process) {
        return !fresh() && Files.exists(loaded(process));
    }

    /**
     * What a JVM is told to make the archive from what a service has loaded until now.
     *
     * @throws IOException when the list cannot be read
     */
    List<String> begin(String process) throws IOException {
        var list = Files.readString(loaded(process));
        // The service goes on writing: its last line may be half of one.
        Files.writeString(unfinished("classes"), list.substring(0, list.lastIndexOf('\n') + 1));
        return List.of(
                "-Xshare:dump",
                "-Xlog:disable",
                "-XX:SharedClassListFile=" + unfinished("classes"),
                "-XX:SharedArchiveFile=" + unfinished("jsa"));
    }

    /** Keeps what was made, whole or not at all, whoever else makes it at this moment. */
    void end(boolean made) throws IOException {
        if (made) {
            Files.move(unfinished("jsa"), archive(), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(unfinished("jsa"));
        Files.deleteIfExists(unfinished("classes"));
    }

    private boolean fresh() {
        try (var libraries = Files.walk(target.resolve("lib"))) {
            var jars = Stream.concat(libraries, Stream.of(target.resolve(module + ".jar")));
            return Files.exists(archive()) && jars.noneMatch(jar -> newer(jar, archive()));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean newer(Path one, Path other) {
        return one.toFile().lastModified() > other.toFile().lastModified();
    }

    private Path archive() {
        return target.resolve("classes-" + JVM + ".jsa");
    }

    private Path loaded(String process) {
        return target.resolve(process + "-loaded.txt");
    }

    private Path unfinished(String kind) {
        return target.resolve("archive-%d.%s".formatted(ProcessHandle.current().pid(), kind));
    }
}
