package uk.concord.gateway.erasure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.layout.Desk;
import uk.concord.gateway.record.DecisionCard;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Erasures;
import uk.concord.proto.record.v1.DecisionView;
import uk.concord.proto.record.v1.DiscussionItem;
import uk.concord.proto.record.v1.GetRecordRequest;
import uk.concord.proto.record.v1.ListDiscussionRequest;
import uk.concord.proto.record.v1.PartView;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.proto.record.v1.TimelineEntry;

/** One part of an own entry as a person must see it before it goes: its words, what goes with it, what stays. */
record Telling(Desk desk, RecordView record, TimelineEntry entry, PartView part) {
    private static final int LARGEST_PAGE = 100;

    /** Empty when the own log has no such part about the record. */
    static Optional<Telling> find(Desk desk, String recordId, long index, byte[] commitment) {
        var record = desk.agency()
                .records()
                .getRecord(GetRecordRequest.newBuilder()
                        .setPartnershipId(desk.partnership())
                        .setRecordId(recordId)
                        .build())
                .getRecord();
        return record.getTimelineList().stream()
                .filter(entry -> entry.getAgency().equals(desk.sides().own().getCode()) && entry.getIndex() == index)
                .flatMap(entry -> entry.getPartsList().stream()
                        .filter(part -> Arrays.equals(part.getCommitment().toByteArray(), commitment))
                        .map(part -> new Telling(desk, record, entry, part)))
                .findFirst();
    }

    String home() {
        return "/records/" + desk.partnership() + "/" + record.getSummary().getRecordId();
    }

    String address() {
        return home() + "/erase/" + entry.getIndex() + "/"
                + HexFormat.of().formatHex(part.getCommitment().toByteArray());
    }

    SummaryList words() {
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(new SummaryList.Row("What it is", Erasures.kind(part.getKind())));
        rows.add(new SummaryList.Row("Written by", entry.getActor().getPost()));
        rows.add(new SummaryList.Row("Recorded", Dates.moment(entry.getRecordedAtMicros())));
        rows.addAll(said());
        return new SummaryList(rows);
    }

    private List<SummaryList.Row> said() {
        var decision = decisions()
                .filter(view -> view.getAgency().equals(entry.getAgency()) && view.getIndex() == entry.getIndex())
                .findFirst();
        if (decision.isPresent() && decision.get().hasRecord()) {
            return DecisionCard.words(decision.get().getRecord());
        }
        return comment()
                .map(text -> List.of(new SummaryList.Row("What it says", text)))
                .orElse(List.of());
    }

    private Stream<DecisionView> decisions() {
        var ofOffers =
                record.getOffersList().stream().flatMap(offer -> Stream.of(offer.getDecision(), offer.getAnswer()));
        var ofNotices = record.getNoticesList().stream().map(notice -> notice.getDecision());
        return Stream.concat(ofOffers, ofNotices);
    }

    private Optional<String> comment() {
        var token = "";
        do {
            var page = desk.agency()
                    .discussion()
                    .listDiscussion(ListDiscussionRequest.newBuilder()
                            .setPartnershipId(desk.partnership())
                            .setRecordId(record.getSummary().getRecordId())
                            .setPageSize(LARGEST_PAGE)
                            .setPageToken(token)
                            .build());
            var found = page.getItemsList().stream().filter(this::isHere).findFirst();
            if (found.isPresent()) {
                return found.map(DiscussionItem::getText).filter(text -> !text.isEmpty());
            }
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return Optional.empty();
    }

    private boolean isHere(DiscussionItem item) {
        return item.getAgency().equals(entry.getAgency()) && item.getPlace().getIndex() == entry.getIndex();
    }

    List<String> goes() {
        return List.of(
                "These words, from our book at once, and from "
                        + desk.sides().partner().getName() + "’s as soon as its service hears of it.",
                "Where they are the words of a decision: also those in our own drafts, notices and decision files of this record"
                        + " that are done with.",
                "It cannot be undone. Even a backup that is restored later is erased again before anything is shown.");
    }

    List<String> stays() {
        return List.of(
                "The entry: who did what and when, the terms, the money. What was decided stays decided, and its proof"
                        + " goes on to hold.",
                "That there were words, how long they were, and when, by which post and why they were erased. Both agencies"
                        + " keep that for good.",
                "What people have copied, printed or downloaded before.");
    }
}
