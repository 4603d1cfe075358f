package uk.concord.node.reading;

import com.google.protobuf.ByteString;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.concord.node.agency.Partnerships;
import uk.concord.node.book.Book;
import uk.concord.node.book.DerivedKeys;
import uk.concord.node.book.Disputed;
import uk.concord.node.book.RecordQuery;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Store;
import uk.concord.node.grpc.CallFailure.NotFound;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.grpc.PageToken;
import uk.concord.node.keys.KeyRing;
import uk.concord.node.link.RecordShelves;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.record.v1.AgreedLadder;
import uk.concord.proto.record.v1.DiscussionItem;
import uk.concord.proto.record.v1.DisputeView;
import uk.concord.proto.record.v1.ListDisputesResponse;
import uk.concord.proto.record.v1.ListRecordsResponse;
import uk.concord.proto.record.v1.PerformanceView;
import uk.concord.proto.record.v1.ProposalTerms;
import uk.concord.proto.record.v1.QuarterView;
import uk.concord.proto.record.v1.RecordAccountView;
import uk.concord.proto.record.v1.RecordChoices;
import uk.concord.proto.record.v1.RecordView;
import uk.concord.record.AgencyCode;
import uk.concord.record.Digest;
import uk.concord.record.PartnershipAccount;
import uk.concord.record.PartnershipId;
import uk.concord.record.RecordId;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.Refusal;
import uk.concord.record.negotiation.StatementKeys;
import uk.concord.record.terms.ListedOrganisation;
import uk.concord.record.terms.ProviderDirectory;

/** Records read from the own agency's book. The partner being away blocks nothing here. */
@Singleton
public final class Records {
    static final int COUNTED_TO = 10_000;

    private static final int MOST_CHOICES = 200;
    private static final int MOST_LADDERS = 50;
    private static final int MOST_ALIKE = 100;
    private static final int LONGEST_REF = 40;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Store store;
    private final Partnerships partnerships;
    private final RecordShelves shelves;
    private final ProviderDirectory directory;
    private final Map<String, String> providerNames;
    private final RecordCounts counts;
    private final KeptChoices choices;
    private final OrganisationNames names;
    private final KeyRing keys;
    private final InstantSource businessTime;

    Records(
            Store store,
            Partnerships partnerships,
            RecordShelves shelves,
            ProviderDirectory directory,
            RecordCounts counts,
            KeptChoices choices,
            OrganisationNames names,
            KeyRing keys,
            InstantSource businessTime) {
        this.keys = keys;
        this.store = store;
        this.partnerships = partnerships;
        this.shelves = shelves;
        this.directory = directory;
        this.providerNames = directory.all().stream()
                .collect(Collectors.toUnmodifiableMap(listed -> listed.code().toString(), ListedOrganisation::name));
        this.counts = counts;
        this.choices = choices;
        this.names = names;
        this.businessTime = businessTime;
    }

    /**
     * How much of a list is wanted.
     *
     * @param total true when it is to be said how many there are in all
     * @param choices true when it is to be said what one can filter by
     */
    record Wanted(Optional<PageToken> after, int size, boolean total, boolean choices) {}

    /** The agency whose book is read. */
    public AgencyCode own() {
        return partnerships.own();
    }

    /** One record whole, as people see it, but for what the own agency has sealed. */
    public RecordView view(PartnershipId partnership, RecordId record) {
        return view(partnership, record, StatementKeys.NONE);
    }

    /** The same with what the own agency has sealed: for its own people alone. */
    public RecordView viewOfMember(PartnershipId partnership, RecordId record) {
        return view(partnership, record, new DerivedKeys(() -> keys.signing(partnership)
                .sealingSecrets()));
    }

    private RecordView view(PartnershipId partnership, RecordId record, StatementKeys statements) {
        return RecordViews.of(
                snapshot(partnership, record),
                own(),
                directory,
                LocalDate.ofInstant(businessTime.instant(), LONDON),
                statements);
    }

    /** A record's reference; empty when the book knows no such record. */
    public String ref(PartnershipId partnership, RecordId record) {
        Optional<RecordRow> row = store.read(partnership, book -> book.record(record));
        return row.map(found -> found.summary().getRef()).orElse("");
    }

    /** The record of a reference; empty when the book knows none. */
    public Optional<RecordId> named(PartnershipId partnership, String ref) {
        var query = RecordQuery.of(Set.of(), ref);
        List<RecordRow> found = ref.isBlank() || ref.length() > LONGEST_REF
                ? List.of()
                : store.read(partnership, book -> book.records(query, null, MOST_ALIKE));
        return found.stream()
                .filter(row -> row.summary().getRef().equalsIgnoreCase(ref))
                .map(RecordRow::recordId)
                .findFirst();
    }

    /** One record folded, to decide about it. */
    public JointRecord folded(PartnershipId partnership, RecordId record) {
        Optional<JointRecord> found = store.read(partnership, book -> book.record(record)
                .map(row -> Objects.requireNonNull(
                        fold(book, partnership, List.of(row)).get(record))));
        return found.orElseThrow(Records::unknown);
    }

    /** The place of one of a record's entries, by its leaf hash; refused when it has none such. */
    public EntryPlace place(PartnershipId partnership, RecordId record, Digest leaf) {
        var folded = folded(partnership, record);
        return Stream.of(folded.partnership().council(), folded.partnership().health())
                .flatMap(agency -> folded.entries(agency.code()).stream())
                .map(judged -> EntryPlace.of(judged.entry()))
                .filter(place -> place.leaf().equals(leaf))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_ENTRY.name(), Refusal.UNKNOWN_ENTRY.sentence()));
    }

    /** What has been said about a record, newest first. */
    public List<DiscussionItem> discussion(PartnershipId partnership, RecordId record) {
        return DiscussionViews.of(snapshot(partnership, record));
    }

    /** One dispute of a record, by the leaf hash of its entry, for the own agency's people. */
    public DisputeView dispute(PartnershipId partnership, RecordId record, ByteString leaf) {
        return viewOfMember(partnership, record).getDisputesList().stream()
                .filter(dispute -> dispute.getLeaf().equals(leaf))
                .findFirst()
                .orElseThrow(() -> new NotFound("UNKNOWN_DISPUTE", "There is no such dispute on this record."));
    }

    /** What was proposed without prejudice in a dispute of a record, by the leaf hash of its entry: for the two bodies' people alone. */
    public List<ProposalTerms> proposals(PartnershipId partnership, RecordId record, Digest dispute) {
        var snapshot = snapshot(partnership, record);
        return snapshot.record().disputes().stream()
                .filter(one -> one.place().leaf().equals(dispute))
                .findFirst()
                .map(new ProposalViews(snapshot)::terms)
                .orElseThrow(() -> new NotFound("UNKNOWN_DISPUTE", "There is no such dispute on this record."));
    }

    /** What one record's lines promise, what was spent and paid of them, and what is owed. */
    public RecordAccountView account(PartnershipId partnership, RecordId record) {
        return AccountViews.of(
                snapshot(partnership, record),
                names,
                partnerships.get(partnership).agency(own()),
                LocalDate.ofInstant(businessTime.instant(), LONDON));
    }

    /** What both agencies have said of statements of account, the newest quarter first. */
    public List<QuarterView> quarters(PartnershipId id) {
        var account = PartnershipAccount.of(id);
        Optional<RecordSnapshot> found = store.read(
                id,
                book -> RecordSnapshot.read(book, shelves.of(id), partnerships.get(id), partnerships.own(), account));
        return found.map(QuarterViews::of).orElse(List.of());
    }

    /** What one record's agreements promise to measure, and what was returned of it. */
    public PerformanceView performance(PartnershipId partnership, RecordId record) {
        return new PerformanceViews(
                        snapshot(partnership, record),
                        names,
                        partnerships.get(partnership).agency(own()),
                        LocalDate.ofInstant(businessTime.instant(), LONDON))
                .view();
    }

    /** Records with disputes, and where the next page begins. */
    public ListDisputesResponse disputes(
            PartnershipId partnership, boolean withEnded, Optional<PageToken> after, int size) {
        var position = after.map(token -> new RecordQuery.Position(token.key(), new RecordId(token.id())))
                .orElse(null);
        var most = withEnded ? Disputed.ENDED : Disputed.ENDED - 1;
        return store.read(partnership, book -> {
            var found = book.disputed(position, most, size + 1);
            var shown = found.subList(0, Math.min(size, found.size()));
            var receipted = book.head().own().receiptedSize();
            var answer = ListDisputesResponse.newBuilder();
            shown.forEach(row -> answer.addRecords(RecordViews.summary(row, receipted)));
            return answer.setNextPageToken(found.size() > size ? next(shown.getLast()) : "")
                    .build();
        });
    }

    private static String next(RecordRow row) {
        return new PageToken(
                        Objects.requireNonNull(Disputed.key(row.summary())),
                        row.recordId().value())
                .text();
    }

    /** The ladders that both have agreed and that are in force on the day. */
    public List<AgreedLadder> ladders(PartnershipId partnership) {
        var today = LocalDate.ofInstant(businessTime.instant(), LONDON);
        return store.read(partnership, book -> {
            var rows = book.withLadder(MOST_LADDERS);
            return fold(book, partnership, rows).values().stream()
                    .flatMap(record -> LadderViews.inForce(record, today).stream())
                    .toList();
        });
    }

    ListRecordsResponse list(PartnershipId partnership, RecordQuery query, Wanted wanted) {
        var position = wanted.after()
                .map(token -> new RecordQuery.Position(token.key(), new RecordId(token.id())))
                .orElse(null);
        ListRecordsResponse.Builder page = store.read(partnership, book -> {
            int size = wanted.size();
            var found = book.records(query, position, size + 1);
            var shown = found.subList(0, Math.min(size, found.size()));
            var receipted = book.head().own().receiptedSize();
            var answer = ListRecordsResponse.newBuilder();
            shown.forEach(row -> answer.addRecords(RecordViews.summary(row, receipted)));
            if (wanted.choices()) {
                answer.setChoices(choices.of(partnership, () -> choices(book)));
            }
            return answer.setNextPageToken(found.size() > size ? next(query, shown.getLast()) : "");
        });
        return counted(partnership, query, wanted, page);
    }

    private ListRecordsResponse counted(
            PartnershipId partnership, RecordQuery query, Wanted wanted, ListRecordsResponse.Builder page) {
        if (wanted.total()) {
            counts.of(
                            partnership,
                            query,
                            () -> store.<Integer>read(partnership, book -> book.countRecords(query, COUNTED_TO)))
                    .ifPresentOrElse(page::setTotalCapped, () -> page.setTotalPending(true));
        }
        return page.build();
    }

    private RecordChoices choices(Book book) {
        var choices = RecordChoices.newBuilder().addAllServiceCodes(book.serviceCodes(MOST_CHOICES));
        book.providers(MOST_CHOICES).forEach(provider -> choices.addProviders(organisation(provider)));
        return choices.build();
    }

    private Organisation organisation(String provider) {
        int colon = provider.indexOf(':');
        return Organisation.newBuilder()
                .setScheme(provider.substring(0, Math.max(colon, 0)))
                .setCode(provider.substring(colon + 1))
                .setName(providerNames.getOrDefault(provider, ""))
                .build();
    }

    /** These rows' records folded. */
    Map<RecordId, JointRecord> fold(Book book, PartnershipId partnership, List<RecordRow> rows) {
        var ids = rows.stream().map(RecordRow::recordId).toList();
        return shelves.of(partnership).take(book, ids, rows);
    }

    private RecordSnapshot snapshot(PartnershipId id, RecordId record) {
        var partnership = partnerships.get(id);
        Optional<RecordSnapshot> found = store.read(
                id, book -> RecordSnapshot.read(book, shelves.of(id), partnership, partnerships.own(), record));
        return found.orElseThrow(Records::unknown);
    }

    private static NotFound unknown() {
        return new NotFound("UNKNOWN_RECORD", "There is no such record in this partnership.");
    }

    private static String next(RecordQuery query, RecordRow last) {
        return new PageToken(query.order().key(last), last.recordId().value()).text();
    }
}
