package uk.concord.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.concord.log.MalformedData;

/**
 * A text and the lines that sign it (C2SP signed-note). Reading one proves nothing: only a {@link Verifier} does.
 *
 * <p>Bytes have one reading and a note has one spelling: {@code parse(bytes).bytes()} gives the same bytes. Two lines by
 * one key, more than {@value #MAX_SIGNATURES} lines or more than {@value #MAX_BYTES} bytes are refused.
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** The most signature lines a note may have: the number that C2SP asks every reader to accept. */
    public static final int MAX_SIGNATURES = 16;

    /** The longest note in bytes: sixteen post-quantum signatures of the largest kind, and a text. */
    public static final int MAX_BYTES = 131_072;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new MalformedData("a note's text ends in a newline");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new MalformedData("a note has no control character but newline");
        }
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new MalformedData("a note has 1 to 16 signatures, found " + signatures.size());
        }
        for (int i = 1; i < signatures.size(); i++) {
            if (signatures.subList(0, i).stream().anyMatch(signatures.get(i)::sameKeyAs)) {
                throw new MalformedData("a note has one signature by one key");
            }
        }
    }

    /** The note with further signature lines at its end. */
    public SignedNote with(NoteSignature... more) {
        var all = new ArrayList<>(signatures);
        all.addAll(Arrays.asList(more));
        return new SignedNote(text, all);
    }

    /** The checkpoint that the text is, or a refusal. Nothing about it is verified. */
    public Checkpoint unverifiedCheckpoint() {
        return Checkpoint.parse(text);
    }

    /** The note as bytes, ready to store and send. */
    public byte[] bytes() {
        return format().getBytes(StandardCharsets.UTF_8);
    }

    /** The note as text. */
    public String format() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }

    /** Reads a note from bytes that may be hostile. */
    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new MalformedData("a note has at most 131,072 bytes, found " + bytes.length);
        }
        var note = utf8(bytes);
        var blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n")) {
            throw new MalformedData("a note is a text, a blank line and signature lines, each with its newline");
        }
        var lines = note.substring(blank + 2).split("\n", MAX_SIGNATURES + 2);
        if (lines.length > MAX_SIGNATURES + 1) {
            throw new MalformedData("a note has at most 16 signatures");
        }
        // The last piece is what follows the last newline: nothing.
        var signatures = Arrays.stream(lines, 0, lines.length - 1)
                .map(NoteSignature::parse)
                .toList();
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedData("a note is UTF-8");
        }
    }
}
