package uk.concord.node.notification;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.book.Store;
import uk.concord.node.decisionfile.DecisionFiles;
import uk.concord.node.decisionfile.FileSubject;
import uk.concord.node.decisionfile.Stage;
import uk.concord.node.draft.DraftStanding;
import uk.concord.node.draft.DraftStandings;
import uk.concord.node.notice.PreparedNotice;
import uk.concord.node.notice.PreparedNotices;
import uk.concord.record.AgencyCode;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Payload;
import uk.concord.record.negotiation.JointRecord;

/** What this agency's own papers ask of its people: drafts and prepared notices. */
@Singleton
final class OwedOnPapers {
    private static final int MOST = 1_000;

    private final Store store;
    private final OwedOnRecords records;
    private final AgencyCode own;
    private final DraftStandings drafts;
    private final DecisionFiles files;
    private final PreparedNotices notices;

    OwedOnPapers(
            Store store,
            Partnerships partnerships,
            OwedOnRecords records,
            DraftStandings drafts,
            DecisionFiles files,
            PreparedNotices notices) {
        this.store = store;
        this.own = partnerships.own();
        this.records = records;
        this.drafts = drafts;
        this.files = files;
        this.notices = notices;
    }

    /** What has begun to wait at a moment or later. */
    List<Owed> since(PartnershipId partnership, Instant moment) {
        var owed = new ArrayList<Owed>();
        drafts.changedSince(partnership, moment, MOST)
                .forEach(draft -> onDraft(partnership, draft).ifPresent(owed::add));
        var prepared = notices.waiting(partnership, MOST).stream()
                .filter(notice -> !notice.preparedAt().isBefore(moment))
                .toList();
        owed.addAll(onNotices(partnership, prepared));
        return owed;
    }

    /** Everything that waits, the newest first, no more than a thousand of each. */
    List<Owed> waiting(PartnershipId partnership, LocalDate today) {
        var owed = new ArrayList<Owed>();
        var open = drafts.changedSince(partnership, Instant.EPOCH, MOST);
        var decided = decided(partnership, open, today);
        open.forEach(draft -> Optional.ofNullable(decided.get(draft.id()))
                .or(() -> onDraft(partnership, draft))
                .ifPresent(owed::add));
        owed.addAll(onNotices(partnership, notices.waiting(partnership, MOST)));
        return owed;
    }

    /** Drafts whose decision is in effect and that nobody has offered. */
    List<Owed> decided(PartnershipId partnership, LocalDate today) {
        return List.copyOf(decided(partnership, drafts.changedSince(partnership, Instant.EPOCH, MOST), today)
                .values());
    }

    /** What waits about these drafts and notices of these records, as they stand now. */
    List<Owed> waiting(
            PartnershipId partnership, Collection<UUID> someDrafts, Collection<RecordId> someRecords, LocalDate today) {
        var found = drafts.find(partnership, someDrafts);
        var owed = new ArrayList<Owed>(decided(partnership, found, today).values());
        found.forEach(draft -> onDraft(partnership, draft).ifPresent(owed::add));
        if (!someRecords.isEmpty()) {
            owed.addAll(onNotices(
                    partnership,
                    notices.waiting(partnership, MOST).stream()
                            .filter(notice -> someRecords.contains(notice.record()))
                            .toList()));
        }
        return owed;
    }

    private Map<UUID, Owed> decided(PartnershipId partnership, List<DraftStanding> open, LocalDate today) {
        var withApprover = open.stream().filter(DraftStanding::isWithApprover).toList();
        if (withApprover.isEmpty()) {
            return Map.of();
        }
        var found = files.get(
                partnership,
                withApprover.stream()
                        .map(draft -> FileSubject.draft(draft.id()))
                        .toList());
        return withApprover.stream()
                .filter(draft -> Optional.ofNullable(found.get(FileSubject.draft(draft.id())))
                        .map(file -> file.stage(draft.version(), Optional.empty(), today))
                        .filter(Stage.Effective.class::isInstance)
                        .isPresent())
                .collect(Collectors.toUnmodifiableMap(
                        DraftStanding::id, draft -> owed(partnership, Kind.OFFER_DECIDED, "decided", draft)));
    }

    private static Optional<Owed> onDraft(PartnershipId partnership, DraftStanding draft) {
        if (draft.isWithApprover()) {
            return Optional.of(
                    owed(partnership, Kind.DECIDE_DRAFT, "draft", draft).without(draft.editors()));
        }
        return draft.isGivenBack()
                ? Optional.of(new Owed(
                        partnership,
                        Kind.FINISH_DRAFT,
                        "back:" + draft.id() + ":"
                                + draft.givenBack().toString().substring(0, 32),
                        draft.ref(),
                        draft.record(),
                        draft.id(),
                        null,
                        Set.of(),
                        draft.editors(),
                        null,
                        ""))
                : Optional.empty();
    }

    private static Owed owed(PartnershipId partnership, Kind kind, String word, DraftStanding draft) {
        return new Owed(
                partnership,
                kind,
                word + ":" + draft.id() + ":" + draft.version(),
                draft.ref(),
                draft.record(),
                draft.id(),
                null,
                Set.of(),
                Set.of(),
                null,
                "");
    }

    /** Those that nobody has given and whose agreement is still in force. */
    private List<Owed> onNotices(PartnershipId partnership, List<PreparedNotice> prepared) {
        if (prepared.isEmpty()) {
            return List.of();
        }
        Set<RecordId> about = prepared.stream().map(PreparedNotice::record).collect(Collectors.toUnmodifiableSet());
        Map<RecordId, JointRecord> folded = store.read(partnership, book -> records.folded(book, partnership, about));
        return prepared.stream()
                .flatMap(notice -> Optional.ofNullable(folded.get(notice.record()))
                        .filter(record -> notice.stillToEnd(record, own).isPresent())
                        .map(record -> Owed.of(
                                        partnership,
                                        Kind.GIVE_NOTICE,
                                        "notice:" + notice.id(),
                                        record.opened().map(Payload.Opened::ref).orElse(""),
                                        notice.record(),
                                        null)
                                .without(Set.of(notice.preparer())))
                        .stream())
                .toList();
    }
}
