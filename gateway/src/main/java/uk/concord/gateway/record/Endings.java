package uk.concord.gateway.record;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.TermsTable;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Money;
import uk.concord.gateway.wording.Sides;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.entry.v1.EndedLine;
import uk.concord.proto.entry.v1.Ending;
import uk.concord.proto.entry.v1.Terms;
import uk.concord.proto.record.v1.NoticeView;
import uk.concord.proto.record.v1.OfferView;
import uk.concord.proto.record.v1.RecordView;

/**
 * The notices of a record and what they leave.
 *
 * @param remaining the money that is left by line; absent when no notice stands
 * @param give where notice can be prepared or given; absent when there is nothing the reader could end
 */
public record Endings(
        List<String> sentences,
        @Nullable TermsTable remaining,
        @Nullable Anchor give) {

    public Endings {
        sentences = List.copyOf(sentences);
    }

    static Endings of(RecordView record, Sides sides, String path, boolean mayEnd) {
        return new Endings(
                record.getNoticesList().stream()
                        .map(notice -> sentence(notice, record, sides))
                        .toList(),
                record.hasRemaining() ? money(record.getRemaining(), sides) : null,
                mayEnd && record.hasAgreement() && !record.getReadOnly()
                        ? new Anchor("Notice to end", path + "/notice")
                        : null);
    }

    /** The money of what remains, under a name of its own: it may stand beside the money of the terms. */
    public static TermsTable money(Terms remaining, Sides sides) {
        var table = MoneyTable.of(remaining, sides);
        return new TermsTable(
                "What remains by line, payer and financial year", table.years(), table.lines(), table.totals());
    }

    /** The terms in force as they were agreed. */
    public static Terms agreed(RecordView record) {
        return record.getOffersList().stream()
                .filter(offer ->
                        offer.getReference().equals(record.getAgreement().getOffer()))
                .map(OfferView::getTerms)
                .findFirst()
                .orElse(Terms.getDefaultInstance());
    }

    private static String sentence(NoticeView notice, RecordView record, Sides sides) {
        var given = "Notice given by " + sides.shortName(notice.getAgency()) + " on "
                + Dates.day(notice.getRecordedAtMicros()) + ": " + what(notice.getEnding(), agreed(record))
                + " on " + Dates.plain(notice.getEnding().getLastDay()) + ".";
        return notice.getStanding()
                ? given
                : given + " Both agencies have agreed anew since, knowing of it: that agreement has taken its place.";
    }

    /** For example "Early Help and looked-after children end"; says nothing of when. */
    public static String what(Ending ending, Terms terms) {
        return ending.getLinesCount() == 0
                ? "the whole agreement ends"
                : ending.getLinesList().stream().map(line -> what(line, terms)).collect(Collectors.joining("; "))
                        + (ending.getLinesCount() == 1 ? "" : "; all of this");
    }

    private static String what(EndedLine ended, Terms terms) {
        var name = terms.getLinesList().stream()
                .filter(line -> line.getLineId().equals(ended.getLineId()))
                .map(line -> line.getName())
                .findFirst()
                .orElse(ended.getLineId());
        if (ended.getAmountsCount() == 0) {
            return "“" + name + "” ends";
        }
        var amounts = ended.getAmountsList().stream()
                .map(amount -> Money.pounds(amount.getAmountPence()) + " from the " + Words.of(amount.getFund())
                        + " for the period from " + Dates.plain(amount.getPeriodFrom()))
                .collect(Collectors.joining(", "));
        return "some of “" + name + "” ends (" + amounts + ")";
    }
}
