package uk.concord.gateway.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import uk.concord.proto.record.v1.FindingKind;

class FindingWordingTest {
    private static final Path PAPER = Path.of("..", "docs", "findings.md");

    @Test
    void every_kind_has_words_of_its_own_and_a_row_in_the_paper() throws IOException {
        var paper = Files.readString(PAPER);
        var newer = FindingWording.of(FindingKind.UNRECOGNIZED).title();
        var kinds = Arrays.stream(FindingKind.values())
                .filter(kind -> kind != FindingKind.UNRECOGNIZED && kind.getNumber() > 0)
                .toList();
        assertThat(kinds).hasSizeGreaterThan(9).allSatisfy(kind -> {
            assertThat(FindingWording.of(kind).title()).isNotEqualTo(newer);
            assertThat(paper).contains("| `" + kind.name().replaceFirst("^FINDING_KIND_", "") + "` |");
        });
        assertThat(kinds.stream().map(kind -> FindingWording.of(kind).title()).distinct())
                .hasSameSizeAs(kinds);
    }
}
