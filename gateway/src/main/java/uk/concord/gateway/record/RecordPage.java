package uk.concord.gateway.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.component.Ticks;
import uk.concord.gateway.component.Timeline;
import uk.concord.gateway.document.DocumentList;
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
        RecordActions actions,
        String requestId,
        List<String> notices,
        @Nullable Anchor inForce,
        String done,
        String book,
        List<Version> versions,
        @Nullable Text shown,
        @Nullable SummaryList dates,
        Endings endings,
        List<Succeeded> successions,
        String discussion,
        String money,
        String performance,
        List<DecisionCard> decisions,
        DocumentList documents,
        DisputeList disputes,
        FindingList findings,
        Timeline timeline,
        List<Filter> filters,
        String proof,
        String readings,
        @Nullable Assigned assigned) {

    public RecordPage {
        tags = List.copyOf(tags);
        notices = List.copyOf(notices);
        versions = List.copyOf(versions);
        decisions = List.copyOf(decisions);
        successions = List.copyOf(successions);
        filters = List.copyOf(filters);
    }

    /** One version that can be read; {@code shown} when it is the one on the page, and then there is nothing to compare. */
    public record Version(
            String words,
            String href,
            boolean shown,
            @Nullable Anchor compare) {}

    /** The text on the page, and what it changes; {@code voidReason} is empty unless it never had an effect. */
    public record Text(
            String heading,
            String digest,
            String voidReason,
            TermsView terms,
            @Nullable Changes changes) {}

    /** Which post of the reader's agency sees to it, and where that is changed. */
    public record Assigned(String words, Anchor change) {}

    /** A choice of what the timeline shows. */
    public record Filter(String words, String href, boolean chosen) {}

    /**
     * What the reader may do and has chosen to see.
     *
     * @param member true for people of the agency whose book it is
     * @param book what an address adds to stay in the book that is read; empty for members
     * @param post the post that owes the next step; empty when nobody can tell
     */
    public record Reading(
            String path,
            boolean mayAnswer,
            boolean mayDraft,
            boolean mayErase,
            String requestId,
            int version,
            TimelineFilter show,
            boolean member,
            String book,
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
                Outlook.standing(record, sides, reading.nowMicros()),
                Outlook.owed(record, sides, reading.post(), reading.nowMicros()),
                Dates.isLate(summary.getDueAtMicros(), reading.nowMicros()),
                RecordActions.of(record, sides, reading),
                reading.requestId(),
                notices(record, sides),
                inForce(record, sides, reading),
                "",
                "",
                versions(record, sides, reading.path(), shown),
                shown == null ? null : text(record, shown, sides),
                record.hasAgreement() ? dates(record) : null,
                Endings.of(record, sides, reading.path(), reading.mayDraft() || reading.mayAnswer()),
                Succeeded.of(record, reading),
                reading.path() + "/discussion",
                reading.path() + "/money",
                reading.path() + "/performance",
                shown == null ? List.of() : decisions(shown, sides),
                DocumentList.of(record, sides, reading.path(), reading.mayDraft()),
                DisputeList.of(record, sides, reading),
                FindingList.of(record, sides, reading),
                Happenings.of(record, sides, reading),
                reading.show().choices(reading),
                Words.digest(record.getStateDigest().toByteArray()),
                reading.path() + "/readings",
                reading.member() ? assigned(record, sides, reading.path()) : null);
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
                actions,
                requestId,
                notices,
                inForce,
                justDone,
                whose,
                versions,
                shown,
                dates,
                endings,
                successions,
                discussion,
                money,
                performance,
                decisions,
                documents,
                disputes,
                findings,
                timeline,
                filters,
                proof,
                readings,
                assigned);
    }

    private static Assigned assigned(RecordView record, Sides sides, String path) {
        var post = record.getAssignedPost();
        var agency = sides.own().getShortName();
        return new Assigned(
                post.isEmpty()
                        ? "Nobody in particular at " + agency + " sees to this record."
                        : "At " + agency + " the " + post + " sees to this record.",
                new Anchor("Change", "/assignments" + path, "who sees to this record"));
    }

    private static @Nullable OfferView shown(RecordView record, int position) {
        if (position >= 1 && position <= record.getOffersCount()) {
            return record.getOffers(position - 1);
        }
        return Outlook.open(record).or(() -> Outlook.latest(record)).orElse(null);
    }

    private static List<String> notices(RecordView record, Sides sides) {
        var notices = new ArrayList<String>();
        if (record.getReadOnly()) {
            notices.add(
                    "This record holds entries of newer rules than this service knows. It can be read, not changed.");
        }
        Outlook.open(record)
                .filter(open -> open.getWithdrawalAskedAtMicros() != 0)
                .ifPresent(open -> notices.add(Outlook.askedBack(open, sides)));
        return notices;
    }

    /** Where to read what stays agreed while something else is on offer. */
    private static @Nullable Anchor inForce(RecordView record, Sides sides, Reading reading) {
        return Versions.inForce(record)
                .filter(_ -> Outlook.open(record).isPresent())
                .map(agreed -> new Anchor(
                        "Read what stays agreed meanwhile: " + Versions.words(agreed, sides),
                        reading.path() + "?version=" + (record.getOffersList().indexOf(agreed) + 1) + "#terms"))
                .orElse(null);
    }

    private static List<Version> versions(RecordView record, Sides sides, String path, @Nullable OfferView shown) {
        var versions = new ArrayList<Version>();
        for (int i = record.getOffersCount(); i >= 1; i--) {
            var offer = record.getOffers(i - 1);
            var words = "Negotiation " + offer.getNegotiation() + ", version " + offer.getVersion() + " by "
                    + sides.shortName(offer.getOfferer()) + ": " + Statuses.words(offer.getStatus());
            var compare = shown == null || offer.equals(shown)
                    ? null
                    : new Anchor("Compare with it", ComparePage.address(path, offer, shown), words);
            versions.add(new Version(words, path + "?version=" + i + "#terms", offer.equals(shown), compare));
        }
        return versions;
    }

    private static Text text(RecordView record, OfferView shown, Sides sides) {
        return new Text(
                "Terms: version " + shown.getVersion() + ", offered by " + sides.shortName(shown.getOfferer()),
                Words.digest(shown.getReference().getDigest().toByteArray()),
                shown.getVoidReason().isEmpty() ? "" : VoidReasons.sentence(shown.getVoidReason()),
                TermsView.of(shown.getTerms(), sides),
                Versions.changes(record, shown, sides));
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
