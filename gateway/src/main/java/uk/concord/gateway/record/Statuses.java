package uk.concord.gateway.record;

import java.util.ArrayList;
import java.util.List;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.component.Ticks;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.record.v1.OfferStatus;
import uk.concord.proto.record.v1.RecordStatus;
import uk.concord.proto.record.v1.RecordSummary;

/** Where records and offers stand, as tags. */
public final class Statuses {
    private Statuses() {}

    public static Tag tag(RecordStatus status) {
        return switch (status) {
            case RECORD_STATUS_OPENED -> new Tag(words(status), Tag.Colour.GREY);
            case RECORD_STATUS_OFFERED -> new Tag(words(status), Tag.Colour.YELLOW);
            case RECORD_STATUS_AGREED -> new Tag(words(status), Tag.Colour.GREEN);
            case RECORD_STATUS_DECLINED -> new Tag(words(status), Tag.Colour.RED);
            case RECORD_STATUS_LAPSED -> new Tag(words(status), Tag.Colour.ORANGE);
            case RECORD_STATUS_ACCOUNT, RECORD_STATUS_UNSPECIFIED, UNRECOGNIZED ->
                new Tag(words(status), Tag.Colour.GREY);
        };
    }

    public static String words(RecordStatus status) {
        return switch (status) {
            case RECORD_STATUS_OPENED -> "Opened";
            case RECORD_STATUS_OFFERED -> "Offered";
            case RECORD_STATUS_AGREED -> "Agreed";
            case RECORD_STATUS_DECLINED -> "Declined";
            case RECORD_STATUS_LAPSED -> "Lapsed";
            case RECORD_STATUS_ACCOUNT -> "Account";
            case RECORD_STATUS_UNSPECIFIED, UNRECOGNIZED -> "Unknown";
        };
    }

    public static String words(OfferStatus status) {
        return switch (status) {
            case OFFER_STATUS_OPEN -> "waits for an answer";
            case OFFER_STATUS_ACCEPTED -> "accepted";
            case OFFER_STATUS_COUNTERED -> "answered by a counter-offer";
            case OFFER_STATUS_DECLINED -> "declined";
            case OFFER_STATUS_RELEASED -> "withdrawn";
            case OFFER_STATUS_EXPIRED -> "not answered in time";
            case OFFER_STATUS_VOID -> "void: it never had an effect";
            case OFFER_STATUS_UNSPECIFIED, UNRECOGNIZED -> "unknown";
        };
    }

    /** Every tag of a record: where it stands, whether it is an existing agreement, its legal bases, its quadrant. */
    public static List<Tag> tags(RecordSummary summary) {
        var tags = new ArrayList<Tag>();
        tags.add(tag(summary.getStatus()));
        if (summary.getExisting()) {
            tags.add(new Tag("Existing agreement", Tag.Colour.PURPLE));
        }
        summary.getLegalBasesList().stream()
                .distinct()
                .map(Words::of)
                .map(Tag::grey)
                .forEach(tags::add);
        if (summary.getQuadrantValue() != 0) {
            tags.add(Tag.grey(Words.of(summary.getQuadrant())));
        }
        return tags;
    }

    public static Ticks ticks(RecordSummary summary, String partner, String own) {
        return summary.getHeldByBoth()
                ? Ticks.two("Held by both")
                : Ticks.one("Held by " + own + ", not yet all received by " + partner);
    }
}
