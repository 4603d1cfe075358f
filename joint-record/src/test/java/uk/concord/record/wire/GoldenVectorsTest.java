package uk.concord.record.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.concord.record.Bytes;
import uk.concord.record.entry.Entry;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;

/**
 * Entries as bytes, with what must come of them. Whoever changes what bytes mean breaks these on purpose: then a new
 * version of the rules is due, not a new vector.
 */
class GoldenVectorsTest {
    private static final Path VECTORS = Path.of("src/test/resources/vectors");

    /** A line of a file: expected outcome, expected leaf hash or reason, the bytes. */
    private record Vector(String outcome, String detail, Bytes entry) {
        byte[] bytes() {
            return entry.toArray();
        }
    }

    static Stream<Arguments> stories() {
        return Stream.of(
                Arguments.of("record.txt", "state-digest.txt", VectorStory.tell()),
                Arguments.of("notice.txt", "notice-state-digest.txt", NoticeVectorStory.tell()),
                Arguments.of("discussion.txt", "discussion-state-digest.txt", DiscussionVectorStory.tell()),
                Arguments.of("dispute.txt", "dispute-state-digest.txt", DisputeVectorStory.tell()),
                Arguments.of("spending.txt", "spending-state-digest.txt", SpendingVectorStory.tell()),
                Arguments.of("account.txt", "account-state-digest.txt", AccountVectorStory.tell()),
                Arguments.of("return.txt", "return-state-digest.txt", ReturnVectorStory.tell()),
                Arguments.of("statement.txt", "statement-state-digest.txt", StatementVectorStory.tell()),
                Arguments.of("proposal.txt", "proposal-state-digest.txt", ProposalVectorStory.tell()),
                Arguments.of("document.txt", "document-state-digest.txt", DocumentVectorStory.tell()));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void entries_of_a_record_are_read_and_judged_as_ever(String file, String digest, List<Entry> told)
            throws MalformedEntry {
        var record = JointRecord.empty(
                Samples.PARTNERSHIP, Objects.requireNonNull(told.getFirst().recordId()));
        var entries = new ArrayList<Entry>();
        for (var vector : read(file)) {
            var entry = EntryCodec.decode(vector.bytes());
            assertThat(entry.leaf().hex()).isEqualTo(vector.detail());
            record = record.after(entry);
            entries.add(entry);
        }
        assertThat(entries).hasSameSizeAs(told);
        for (var i = 0; i < entries.size(); i++) {
            assertThat(Story.verdict(entries.get(i), record))
                    .isEqualTo(read(file).get(i).outcome().replace("VALID", ""));
        }
        assertThat(record.stateDigest().hex()).isEqualTo(line(digest));
    }

    @Test
    void entries_about_no_record_are_read_and_written_as_ever() throws MalformedEntry {
        var told = PartnershipVectors.tell();
        var kept = read("partnership.txt");
        assertThat(kept).hasSameSizeAs(told);
        for (var i = 0; i < told.size(); i++) {
            var entry = EntryCodec.decode(kept.get(i).bytes());
            assertThat(entry).isEqualTo(told.get(i));
            assertThat(entry.leaf().hex()).isEqualTo(kept.get(i).detail());
            assertThat(HexFormat.of().formatHex(EntryCodec.encode(told.get(i).envelope())))
                    .isEqualTo(kept.get(i).entry().hex());
        }
    }

    @Test
    void malformed_entries_are_refused_as_ever() {
        for (var vector : read("refused.txt")) {
            assertThatThrownBy(() -> EntryCodec.decode(vector.bytes()))
                    .isInstanceOfSatisfying(
                            MalformedEntry.class,
                            e -> assertThat(e.reason().name()).isEqualTo(vector.detail()));
        }
    }

    /** Our own stories, told again, give the very bytes that are kept: the writer has not changed either. */
    @ParameterizedTest
    @MethodSource("stories")
    void the_writer_writes_the_bytes_that_are_kept(String file, String digest, List<Entry> told) {
        assertThat(told.stream()
                        .map(entry -> HexFormat.of().formatHex(EntryCodec.encode(entry.envelope())))
                        .toList())
                .isEqualTo(
                        read(file).stream().map(vector -> vector.entry().hex()).toList());
    }

    private static List<Vector> read(String file) {
        try {
            return Files.readAllLines(VECTORS.resolve(file)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", -1))
                    .map(fields -> new Vector(fields[0], fields[1], Bytes.ofHex(fields[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String file) {
        try {
            return Files.readString(VECTORS.resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
