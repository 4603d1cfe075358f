package uk.concord.record.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.concord.record.Bytes;
import uk.concord.record.Problem;
import uk.concord.record.document.DocumentFormat;
import uk.concord.record.document.DocumentKind;
import uk.concord.record.entry.Payload;
import uk.concord.record.story.Samples;
import uk.concord.record.story.Story;
import uk.concord.record.terms.ProviderDirectory;

class AttachingTest {
    private static final Payload.Document DEED =
            new Payload.Document(DocumentKind.EXECUTED_DEED, LocalDate.of(2026, 1, 5), DocumentFormat.PDF);

    private final Story story = Story.opened();

    @Test
    void a_document_changes_nothing_that_is_decided() {
        var offer = story.kent().offers();
        var before = story.record();
        var attached = story.kent().appends(DEED);
        var after = story.record();

        assertThat(story.verdictOn(attached)).isEmpty();
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(after.status()).isEqualTo(before.status());
        assertThat(Documents.of(after)).extracting(Judged::entry).containsExactly(attached);
        assertThat(Discussion.of(after).entries()).isEmpty();
        story.nhs().sees();
        assertThat(story.verdictOn(story.nhs().accepts(offer))).isEmpty();
        assertThat(story.verdictOn(story.nhs().appends(DEED))).isEmpty();
    }

    @Test
    void it_needs_an_offer_or_an_agreement() {
        assertThat(decide("Deed", DEED)).isInstanceOfSatisfying(Decision.Refused.class, no -> assertThat(no.code())
                .isEqualTo(Refusal.NOTHING_TO_ATTACH_TO));
        story.kent().offers();
        assertThat(decide("Deed", DEED)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_childs_number_and_a_date_ahead_are_refused() {
        story.kent().offers();
        problem(decide("For 999 000 0018", DEED), "PERSONAL_IDENTIFIER");
        problem(decide("two\nlines", DEED), "TEXT_CHARACTERS");
        problem(
                decide("Deed", new Payload.Document(DEED.kind(), LocalDate.of(2999, 1, 1), DEED.format())),
                "DOCUMENT_DATED_AHEAD");
    }

    @Test
    void an_agency_attaches_fifty_at_most() {
        story.kent().offers();
        IntStream.range(0, Documents.MOST_OF_AGENCY).forEach(_ -> story.kent().appends(DEED));
        assertThat(decide("Deed", DEED)).isInstanceOfSatisfying(Decision.Refused.class, no -> assertThat(no.code())
                .isEqualTo(Refusal.TOO_MANY_DOCUMENTS));
        assertThat(Documents.isFull(story.record(), Samples.NHS)).isFalse();
    }

    private Decision decide(String title, Payload.Document document) {
        return Negotiating.decide(
                story.record(),
                new Command.Attach(document, title, "deed.pdf", Bytes.of((byte) 1)),
                new Circumstances(
                        Samples.KENT,
                        story.kent().approver(),
                        story.now(),
                        Samples.TODAY,
                        ProviderDirectory.kentAndMedway(),
                        Ladders.NONE,
                        StatementKeys.NONE));
    }

    private static void problem(Decision decision, String code) {
        assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, no -> {
            assertThat(no.code()).isEqualTo(Refusal.DOCUMENT_NOT_READY);
            assertThat(no.problems()).extracting(Problem::code).containsExactly(code);
        });
    }
}
