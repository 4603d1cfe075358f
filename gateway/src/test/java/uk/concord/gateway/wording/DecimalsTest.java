package uk.concord.gateway.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecimalsTest {
    @Test
    void values_have_places_only_where_there_are_any() {
        assertThat(Decimals.of(9_250)).isEqualTo("92.5");
        assertThat(Decimals.of(9_205)).isEqualTo("92.05");
        assertThat(Decimals.of(-123_400_000)).isEqualTo("−1,234,000");
        assertThat(Decimals.of(0)).isEqualTo("0");
        assertThat(Decimals.plain(-50)).isEqualTo("-0.5");
        assertThat(Decimals.plain(100_000)).isEqualTo("1000");
    }

    @Test
    void what_people_type_is_read_back() {
        for (var hundredths : new long[] {0, 5, -5, 9_250, -123_456_789, 100_000_000_000L}) {
            assertThat(Decimals.parse(Decimals.of(hundredths))).contains(hundredths);
        }
        assertThat(Decimals.parse(" 1,200.50 ")).contains(120_050L);
        assertThat(Decimals.parse("-3.1")).contains(-310L);
    }

    @Test
    void what_is_no_number_with_up_to_two_places_is_not_read() {
        for (var typed : new String[] {"", "a", "1.234", "1,2", "--1", "1e3", "12345678901"}) {
            assertThat(Decimals.parse(typed)).as(typed).isEmpty();
        }
    }
}
