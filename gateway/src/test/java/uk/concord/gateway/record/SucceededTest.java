package uk.concord.gateway.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.Examples;
import uk.concord.gateway.Gallery;
import uk.concord.proto.entry.v1.Line;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.proto.record.v1.Succession;

final class SucceededTest {
    private static final String FIRST_DAY = "2018-04-01";
    private static final Organisation OLD = Examples.organisation("ODS", "99X", "Trust that merged");
    private static final Organisation NEW = Examples.organisation("ODS", "99Y", "Trust of both");
    private static final RecordView RECORD = Examples.agreed().toBuilder()
            .addSuccessions(
                    Succession.newBuilder().setLeaving(OLD).setSuccessor(NEW).setFrom(FIRST_DAY))
            .build();

    private static RecordPage.Reading reading(boolean mayDraft) {
        return new RecordPage.Reading(
                "/records/kcc-kmicb/" + Examples.RECORD,
                true,
                mayDraft,
                true,
                "key",
                0,
                TimelineFilter.ALL,
                true,
                "",
                "",
                Examples.NOW);
    }

    @Test
    void who_may_draft_is_offered_the_terms_in_which_the_successor_stands_in_the_place() {
        var page = RecordPage.of(RECORD, Examples.SIDES, reading(true));
        var html = Gallery.hang("record-succeeded", "record/page", page);
        assertThat(Gallery.words(html))
                .contains(
                        "These terms name Trust that merged beyond its last day. Trust of both stands in its place from 1 April 2018.",
                        "Draft terms with Trust of both");
        assertThat(Objects.requireNonNull(page.successions().getFirst().pass()))
                .extracting(Succeeded.Pass::action, Succeeded.Pass::leaving, Succeeded.Pass::from)
                .containsExactly("/records/kcc-kmicb/" + Examples.RECORD + "/succession", "ODS:99X", FIRST_DAY);
    }

    @Test
    void others_are_only_told_and_nobody_passes_on_while_an_offer_is_open() {
        assertThat(Succeeded.of(RECORD, reading(false)).getFirst().pass()).isNull();
        var readOnly = RECORD.toBuilder().setReadOnly(true).build();
        assertThat(Succeeded.of(readOnly, reading(true)).getFirst().pass()).isNull();
        var open = Examples.offered().toBuilder()
                .addAllSuccessions(RECORD.getSuccessionsList())
                .build();
        assertThat(Succeeded.of(open, reading(true)).getFirst().pass()).isNull();
    }

    @Test
    void a_parted_line_is_told_from_its_namesake_by_its_days() {
        var before = Examples.terms();
        var whole = before.getLines(0);
        var after = before.toBuilder()
                .setLines(0, part(whole, whole.getLineId(), OLD, true))
                .addLines(1, part(whole, "early-help-2", NEW, false))
                .build();
        assertThat(MoneyTable.of(after, Examples.SIDES).lines())
                .extracting(line -> line.name(), line -> line.payee(), line -> line.days())
                .startsWith(
                        tuple("Early Help", "Trust that merged", "to 31 March 2018"),
                        tuple("Early Help", "Trust of both", "from 1 April 2018"))
                .endsWith(tuple("Harmful sexual behaviour", "NHS Kent and Medway", ""));
        assertThat(Changes.between("since", before, after, Examples.SIDES).rows())
                .filteredOn(row -> row.name().equals("Paid to"))
                .extracting(Changes.Change::group, Changes.Change::before, Changes.Change::after)
                .containsExactly(
                        tuple("Early Help (to 31 March 2018)", "NHS Kent and Medway", "Trust that merged"),
                        tuple("Early Help (from 1 April 2018)", "–", "Trust of both"));
    }

    @Test
    void a_draft_without_days_is_laid_out_all_the_same() {
        var line = Line.newBuilder().setName("New").addCosts(Examples.amount(2018, "", "", 1));
        var draft = Terms.newBuilder().addLines(line).build();
        assertThat(LineDays.name(draft.getLines(0), draft)).isEqualTo("New");
    }

    private static Line part(Line whole, String id, Organisation payee, boolean before) {
        var part = whole.toBuilder().setLineId(id).setPayee(payee).clearCosts();
        whole.getCostsList().stream()
                .filter(cost -> cost.getFrom().compareTo(FIRST_DAY) < 0 == before)
                .forEach(part::addCosts);
        return part.build();
    }
}
