package uk.concord.log.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.concord.log.MalformedData;

/** Notes, checkpoints and keys as an attacker would write them: each is refused with a sentence, none does harm. */
class HostileNotesTest {
    private static final String LINE = "— a AAAAAQI=\n";
    private static final String EMPTY_ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "text\n",
                "text\n\n",
                "text\n— a AAAAAQI=\n",
                "text\n\n— a AAAAAQI=",
                "text\n\n— a AAAAAQI=\n\n",
                "text\n\n— a AAAAAQI=\nmore\n",
                "text\n\n- a AAAAAQI=\n",
                "text\n\n—  AAAAAQI=\n",
                "text\n\n— a  AAAAAQI=\n",
                "text\n\n— a\n",
                "text\n\n— a \n",
                "text\n\n— a AAAAAQ==\n",
                "text\n\n— a AAAAAQI\n",
                "text\n\n— a AAAAAQJ=\n",
                "text\n\n— a AAAA*QI=\n",
                "text\n\n— a AAAAAQI= \n",
                "text\n\n— a+b AAAAAQI=\n",
                "text\n\n— a\u00a0b AAAAAQI=\n",
                "text\n\n— a\u2003b AAAAAQI=\n",
                "text\n\n— a\u0007 AAAAAQI=\n",
                "te\u0000xt\n\n— a AAAAAQI=\n",
                "te\txt\n\n— a AAAAAQI=\n",
                "text\r\n\r\n— a AAAAAQI=\r\n",
                "text\n\n— a AAAAAQI=\n— a AAAAAQI=\n",
                "text\n\n— a AAAAAQI=\n— a AAAAAQM=\n",
            })
    void a_malformed_note_is_refused(String note) {
        assertThatThrownBy(() -> parse(note)).isInstanceOf(MalformedData.class);
    }

    @Test
    void a_well_formed_note_is_the_measure_of_the_malformed_ones() {
        assertThat(parse("text\n\n" + LINE).format()).isEqualTo("text\n\n" + LINE);
        assertThat(parse("\n\n" + LINE).text()).isEqualTo("\n");
        assertThat(parse("a\n\n\n" + LINE).text()).isEqualTo("a\n\n");
    }

    @Test
    void sixteen_signatures_are_read_and_seventeen_are_not() {
        assertThat(parse("text\n\n" + lines(16)).signatures()).hasSize(16);
        assertThatThrownBy(() -> parse("text\n\n" + lines(17))).isInstanceOf(MalformedData.class);
        assertThatThrownBy(() -> parse("text\n\n" + lines(5_000))).isInstanceOf(MalformedData.class);
    }

    @Test
    void sixteen_signatures_of_the_largest_kind_fit() {
        var note = new StringBuilder("text\n\n");
        for (int i = 0; i < 16; i++) {
            note.append(new NoteSignature("witness.example/" + i, i, new byte[5_000]).line())
                    .append('\n');
        }
        assertThat(parse(note.toString()).format()).isEqualTo(note.toString());
    }

    @Test
    void a_huge_note_is_refused_before_it_is_read() {
        assertThatThrownBy(() -> SignedNote.parse(new byte[SignedNote.MAX_BYTES + 1]))
                .isInstanceOf(MalformedData.class);
        assertThatThrownBy(() -> parse("text\n\n— a " + "A".repeat(SignedNote.MAX_BYTES)))
                .isInstanceOf(MalformedData.class);
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        for (int first : new int[] {0x80, 0xc0, 0xc3, 0xed, 0xf5, 0xff}) {
            var note = ("?text\n\n" + LINE).getBytes(StandardCharsets.UTF_8);
            note[0] = (byte) first;
            assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(MalformedData.class);
        }
    }

    @Test
    void random_bytes_are_refused_and_never_break_the_reader() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("HostileNotesTest seed=" + seed);
        var random = new SplittableRandom(seed);
        var alphabet = "\n\n— a+A=0é\u0000/".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 50_000; i++) {
            var bytes = new byte[random.nextInt(60)];
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = random.nextInt(20) == 0
                        ? (byte) random.nextInt(256)
                        : alphabet[random.nextInt(alphabet.length)];
            }
            try {
                assertThat(SignedNote.parse(bytes).bytes()).isEqualTo(bytes);
            } catch (MalformedData refusal) {
                assertThat(refusal).message().isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "o\n0\n",
                "o\n0\n" + EMPTY_ROOT,
                "o\n0\n" + EMPTY_ROOT + "\nextension\n",
                "o\n0\n" + EMPTY_ROOT + "\n\n",
                "\n0\n" + EMPTY_ROOT + "\n",
                "o o\n0\n" + EMPTY_ROOT + "\n",
                "o+o\n0\n" + EMPTY_ROOT + "\n",
                "o\n00\n" + EMPTY_ROOT + "\n",
                "o\n01\n" + EMPTY_ROOT + "\n",
                "o\n+1\n" + EMPTY_ROOT + "\n",
                "o\n-1\n" + EMPTY_ROOT + "\n",
                "o\n 1\n" + EMPTY_ROOT + "\n",
                "o\n\u0661\n" + EMPTY_ROOT + "\n",
                "o\n9223372036854775808\n" + EMPTY_ROOT + "\n",
                "o\n99999999999999999999999\n" + EMPTY_ROOT + "\n",
                "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n",
                "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
                "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuA==\n",
                "o\n0\nAAAAQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
            })
    void a_malformed_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedData.class);
    }

    @Test
    void the_largest_checkpoint_is_read() {
        var text = "o".repeat(255) + "\n" + Long.MAX_VALUE + "\n" + EMPTY_ROOT + "\n";
        assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
        assertThatThrownBy(() -> Checkpoint.parse("o" + text)).isInstanceOf(MalformedData.class);
    }

    @Test
    void a_verifier_key_with_any_part_missing_or_changed_is_refused() {
        var line = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        for (int from = 0; from < line.length(); from++) {
            for (int to = from; to <= line.length(); to++) {
                var piece = line.substring(from, to);
                if (!piece.equals(line)) {
                    assertThatThrownBy(() -> VerifierKey.parse(piece)).isInstanceOf(MalformedData.class);
                }
            }
            var changed = line.substring(0, from) + (char) (line.charAt(from) + 1) + line.substring(from + 1);
            assertThatThrownBy(() -> VerifierKey.parse(changed)).isInstanceOf(MalformedData.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "a+00000000+",
                "a+00000000+AQ==",
                "a++",
                "++",
            })
    void a_verifier_key_of_another_kind_or_length_is_refused(String line) {
        assertThatThrownBy(() -> VerifierKey.parse(line)).isInstanceOf(MalformedData.class);
    }

    private static String lines(int count) {
        var lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("— a").append(i).append(" AAAAAQI=\n");
        }
        return lines.toString();
    }

    private static SignedNote parse(String note) {
        return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
    }
}
