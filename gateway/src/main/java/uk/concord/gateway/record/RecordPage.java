package uk.concord.gateway.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.component.Ticks;
import uk.concord.gateway.component.Timeline;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Sides;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.record.v1.OfferView;
import uk.concord.proto.record.v1.RecordView;

/** Everything about one record. */
public record RecordPage(
        String ref,
        String title,
        List<Tag> tags,
        Ticks ticks,
        String standing,
        String owed,
        boolean late,
        @Nullable Anchor answer,
        @Nullable String newTermsAction,
        String requestId,
        String notice,
        String done,
        String book,
        List<Version> versions,
        @Nullable Text shown,
        @Nullable SummaryList dates,
        List<DecisionCard> decisions,
        Timeline timeline,
        List<Filter> filters,
        String proof) {

    public RecordPage {
        tags = List.copyOf(tags);
        versions = List.copyOf(versions);
        decisions = List.copyOf(decisions);
        filters = List.copyOf(filters);
    }

    /** One version that can be read; {@code shown} when it is the one on the page. */
    public record Version(String words, String href, boolean shown) {}

    /** The text on the page, and what it changes. */
    public record Text(
            String heading,
            String digest,
            TermsView terms,
            @Nullable Changes changes) {}

    /** A choice of what the timeline shows. */
    public record Filter(String words, String href, boolean chosen) {}

    /**
     * What the reader may do and has chosen to see.
     *
     * @param post the post that owes the next step; empty when nobody can tell
     */
    public record Reading(
            String path,
            boolean mayAnswer,
            boolean mayDraft,
            String requestId,
            int version,
            boolean decisionsOnly,
            String post,
            long nowMicros) {}

    public static RecordPage of(RecordView record, Sides sides, Reading reading) {
        var summary = record.getSummary();
        var shown = shown(record, reading.version());
        return new RecordPage(
                summary.getRef(),
                summary.getTitle(),
                Statuses.tags(summary),
                Statuses.ticks(
                        summary, sides.partner().getShortName(), sides.own().getShortName()),
                Outlook.standing(record, sides),
                Outlook.owed(record, sides, reading.post(), reading.nowMicros()),
                Dates.isLate(summary.getDueAtMicros(), reading.nowMicros()),
                answer(record, sides, reading),
                mayDraft(record, reading) ? reading.path() + "/new-terms" : null,
                reading.requestId(),
                record.getReadOnly()
                        ? "This record holds entries of newer rules than this service knows. It can be read, not changed."
                        : "",
                "",
                "",
                versions(record, sides, reading.path(), shown),
                shown == null ? null : text(record, shown, sides),
                record.hasAgreement() ? dates(record) : null,
                shown == null ? List.of() : decisions(shown, sides),
                Happenings.of(record, sides, reading.decisionsOnly()),
                List.of(
                        new Filter("Everything", reading.path() + "#timeline", !reading.decisionsOnly()),
                        new Filter("Decisions", reading.path() + "?show=decisions#timeline", reading.decisionsOnly())),
                Words.digest(record.getStateDigest().toByteArray()));
    }

    /** The same page, saying what has just been done and whose book it is. */
    public RecordPage with(String justDone, String whose) {
        return new RecordPage(
                ref,
                title,
                tags,
                ticks,
                standing,
                owed,
                late,
                answer,
                newTermsAction,
                requestId,
                notice,
                justDone,
                whose,
                versions,
                shown,
                dates,
                decisions,
                timeline,
                filters,
                proof);
    }

    private static @Nullable OfferView shown(RecordView record, int position) {
        if (position >= 1 && position <= record.getOffersCount()) {
            return record.getOffers(position - 1);
        }
        return Outlook.open(record).or(() -> Outlook.latest(record)).orElse(null);
    }

    private static @Nullable Anchor answer(RecordView record, Sides sides, Reading reading) {
        if (!reading.mayAnswer() || record.getReadOnly()) {
            return null;
        }
        return Outlook.open(record)
                .filter(offer -> !offer.getOfferer().equals(sides.own().getCode()))
                .map(offer -> new Anchor("Answer version " + offer.getVersion(), reading.path() + "/answer"))
                .orElse(null);
    }

    private static boolean mayDraft(RecordView record, Reading reading) {
        return reading.mayDraft()
                && !record.getReadOnly()
                && Outlook.open(record).isEmpty();
    }

    private static List<Version> versions(RecordView record, Sides sides, String path, @Nullable OfferView shown) {
        var versions = new ArrayList<Version>();
        for (int i = record.getOffersCount(); i >= 1; i--) {
            var offer = record.getOffers(i - 1);
            var words = "Negotiation " + offer.getNegotiation() + ", version " + offer.getVersion() + " by "
                    + sides.shortName(offer.getOfferer()) + ": " + Statuses.words(offer.getStatus());
            versions.add(new Version(words, path + "?version=" + i + "#terms", offer.equals(shown)));
        }
        return versions;
    }

    private static Text text(RecordView record, OfferView shown, Sides sides) {
        int position = record.getOffersList().indexOf(shown);
        Changes changes = null;
        if (position > 0) {
            var before = record.getOffers(position - 1);
            changes = Changes.between(
                    "What changed since version " + before.getVersion() + " by " + sides.shortName(before.getOfferer()),
                    before.getTerms(),
                    shown.getTerms(),
                    sides);
        }
        return new Text(
                "Terms: version " + shown.getVersion() + ", offered by " + sides.shortName(shown.getOfferer()),
                Words.digest(shown.getReference().getDigest().toByteArray()),
                TermsView.of(shown.getTerms(), sides),
                changes);
    }

    private static SummaryList dates(RecordView record) {
        var agreement = record.getAgreement();
        return new SummaryList(List.of(
                new SummaryList.Row("Terms apply to money from", Dates.plain(agreement.getTermsFrom())),
                new SummaryList.Row("Authorised from", Dates.plain(agreement.getAuthorisedFrom())),
                new SummaryList.Row(
                        "Held by both since",
                        agreement.getHeldAtMicros() == 0
                                ? "Not yet: a receipt is still to come"
                                : Dates.moment(agreement.getHeldAtMicros()))));
    }

    private static List<DecisionCard> decisions(OfferView offer, Sides sides) {
        var cards = new ArrayList<DecisionCard>();
        if (offer.hasDecision()) {
            cards.add(DecisionCard.of("offered this", offer.getDecision(), sides));
        }
        if (offer.hasAnswer()) {
            cards.add(DecisionCard.of(Statuses.words(offer.getStatus()) + " it", offer.getAnswer(), sides));
        }
        return cards;
    }
}
