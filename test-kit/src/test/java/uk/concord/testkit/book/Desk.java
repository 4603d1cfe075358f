package uk.concord.testkit.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Hash;
import uk.concord.node.book.AgencyBook;
import uk.concord.node.book.Book;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.Parties;
import uk.concord.node.book.PublishedKeys;
import uk.concord.node.book.Side;
import uk.concord.node.book.Store;
import uk.concord.node.book.World;
import uk.concord.node.book.append.CommandRequest;
import uk.concord.node.book.append.Outcome;
import uk.concord.record.ActorId;
import uk.concord.record.AgencyCode;
import uk.concord.record.Bytes;
import uk.concord.record.Origin;
import uk.concord.record.Partnership;
import uk.concord.record.Pence;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.record.negotiation.Command;
import uk.concord.record.negotiation.OfferStanding;
import uk.concord.record.negotiation.VoidReason;
import uk.concord.record.terms.ProviderDirectory;
import uk.concord.record.wire.TermsCodec;
import uk.concord.testkit.FastKeys;
import uk.concord.testkit.FastSigner;
import uk.concord.testkit.SampleTerms;
import uk.concord.testkit.SettableClock;
import uk.concord.testkit.memory.InMemoryLastSigned;
import uk.concord.testkit.memory.InMemoryStore;

/** One agency in a test: its book over a store in memory, and somebody who asks for things. */
final class Desk {
    private static final ProviderDirectory PROVIDERS = ProviderDirectory.kentAndMedway();
    private static final ActorId APPROVER = new ActorId(new UUID(1, 1));
    private static final ActorId EDITOR = new ActorId(new UUID(1, 2));

    final Parties parties;
    final FastSigner keys;
    final FastKeys held;
    final SettableClock clock;
    final SettableClock securityClock = new SettableClock();
    final InMemoryLastSigned marks = new InMemoryLastSigned();
    private final SplittableRandom random = new SplittableRandom(7);
    /** Why what came from the partner was void. */
    final List<VoidReason> voids = new ArrayList<>();

    Store store;
    AgencyBook book;

    Desk(Partnership partnership, AgencyCode own, Store store, SettableClock clock) {
        var partner = partnership.partnerOf(own).code();
        this.keys = keys(partnership, own);
        this.held = new FastKeys(keys);
        var partnerKeys = keys(partnership, partner);
        this.parties = Parties.of(
                partnership, own, published(keys), published(partnerKeys), keys, partnerKeys, FastKeys.READING);
        this.store = store;
        this.clock = clock;
        this.book = started();
    }

    /** Starts the process again from what is stored. */
    void restart() {
        book = started();
        book.open();
    }

    /** A copy of the database and of the last-signed file, which nobody ought to restore. */
    record Backup(InMemoryStore store, InMemoryLastSigned marks) {}

    Backup backup() {
        return new Backup(memory().copy(), marks.copy());
    }

    /** Starts the process again from a backup, last-signed file and all. */
    void restore(Backup backup) {
        store = backup.store();
        backup.marks().newest(parties.id(), Side.OWN).ifPresent(mark -> marks.write(parties.id(), Side.OWN, mark));
        restart();
    }

    /** Another process on the same database. */
    AgencyBook anotherInstance() {
        return started();
    }

    private AgencyBook started() {
        return new AgencyBook(
                parties,
                new World(
                        store,
                        marks,
                        held,
                        clock,
                        securityClock,
                        this::bytes,
                        PROVIDERS,
                        (_, reason) -> voids.add(reason)));
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    BookHead head() {
        return store.read(parties.id(), Book::head);
    }

    InMemoryStore memory() {
        return (InMemoryStore) store;
    }

    /** Appends, and has the head signed. */
    List<Outcome> append(CommandRequest... requests) {
        var outcomes = book.commit(Arrays.asList(requests)).outcomes();
        book.sign();
        return outcomes;
    }

    Outcome.Held held(CommandRequest request) {
        var outcome = append(request).getFirst();
        assertThat(outcome).isInstanceOf(Outcome.Held.class);
        return (Outcome.Held) outcome;
    }

    String refused(CommandRequest request) {
        var outcome = append(request).getFirst();
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).code();
    }

    CommandRequest offer(RecordId record, String key) {
        var terms = SampleTerms.pooled(parties.partnership(), "Therapy", Pence.ofPounds(100), Pence.ofPounds(200));
        return request(
                record,
                key,
                new Command.MakeOffer(
                        new Command.OpenRecord("KC-2026-1", "Therapy", "SLT"),
                        TermsCodec.text(terms),
                        clock.instant().plus(Duration.ofDays(28)),
                        SampleTerms.decision(parties.partnership().agency(parties.own()), terms, today()),
                        SampleTerms.words(),
                        List.of(EDITOR),
                        List.of()),
                null);
    }

    CommandRequest accept(OfferStanding offer, String key) {
        var terms = offer.terms().orElseThrow();
        return request(
                offer.entry().recordId() == null
                        ? new RecordId(new UUID(0, 0))
                        : offer.entry().recordId(),
                key,
                new Command.AcceptOffer(
                        offer.reference(),
                        SampleTerms.decision(parties.partnership().agency(parties.own()), terms, today()),
                        SampleTerms.words()),
                null);
    }

    CommandRequest request(RecordId record, String key, Command command, @Nullable Long expected) {
        return new CommandRequest(
                new Actor("Approver", APPROVER),
                new IdempotencyKey(Bytes.of(key.getBytes(StandardCharsets.US_ASCII))),
                Hash.sha256(command.toString().getBytes(StandardCharsets.UTF_8)),
                record,
                command,
                expected);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static FastSigner keys(Partnership partnership, AgencyCode agency) {
        return new FastSigner(
                new Origin(partnership.id(), agency, 1).name(),
                "concord/" + partnership.id() + "/" + agency + "/mirror");
    }

    private static PublishedKeys published(FastSigner keys) {
        return new PublishedKeys(keys.logKeys(), keys.mirrorKeys(), List.of());
    }
}
