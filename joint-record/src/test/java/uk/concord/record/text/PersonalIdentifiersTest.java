package uk.concord.record.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalIdentifiersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9990000018",
                "999 000 0018",
                "see 999-000-0026.",
                "99900 00034",
                "NHS:9990000042;",
                "2017 999 000 0050",
                "٩٩٩٠٠٠٠٠٦٩"
            })
    void nhs_numbers_are_found_however_they_are_grouped(String text) {
        assertThat(PersonalIdentifiers.find(text)).hasSize(1);
        assertThat(PersonalIdentifiers.find(text)).allMatch(find -> find.kind() == PersonalIdentifiers.Kind.NHS_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"F886999913001", "z887999913002", "child F886999913001 moved"})
    void pupil_numbers_are_found(String text) {
        assertThat(PersonalIdentifiers.find(text))
                .singleElement()
                .extracting(PersonalIdentifiers.Find::kind)
                .isEqualTo(PersonalIdentifiers.Kind.UPN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9990000019",
                "0000000000",
                "99900000180",
                "1,200,000 and 217,000",
                "2017-09-01 to 2018-08-31",
                "01622 000000 ext 12",
                "A886999913001",
                "ocds-h6vhtk-060d1f",
                "£2,657,000"
            })
    void other_numbers_are_left_alone(String text) {
        assertThat(PersonalIdentifiers.find(text)).isEmpty();
    }
}
