package uk.concord.record.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"Early help", "דיבור ושפה", "صحة نفسية", "Zoë’s café – £5", "👩‍👧 family", "می‌خواهم"})
    void letters_of_every_script_may_stand_in_a_line(String text) {
        assertThat(PlainText.isLine(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\u0007",
                "a\nb",
                "a\u202Eb",
                "a\u2066b",
                "a\u200Fb",
                "a\u200Bb",
                "a\uFEFFb",
                "a\u2028b",
                "a\uD800",
                "a\uE000",
                "a\uFFFF",
                "a\u00ADb",
                "a\u0085"
            })
    void controls_and_invisible_marks_may_not(String text) {
        assertThat(PlainText.isLine(text)).isFalse();
    }

    @Test
    void a_longer_text_may_break_its_lines() {
        assertThat(PlainText.isText("one\r\n\ttwo")).isTrue();
        assertThat(PlainText.isText("one\u202Etwo")).isFalse();
    }

    @Test
    void length_counts_characters_as_people_would() {
        assertThat(PlainText.length("👧👧")).isEqualTo(2);
        assertThat(PlainText.isLabel("👧".repeat(200), 200)).isTrue();
        assertThat(PlainText.isLabel("👧".repeat(201), 200)).isFalse();
        assertThat(PlainText.isLabel(" ", 200)).isFalse();
    }
}
