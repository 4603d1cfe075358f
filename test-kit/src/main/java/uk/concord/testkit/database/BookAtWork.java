package uk.concord.testkit.database;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import uk.concord.log.Hash;
import uk.concord.node.book.AgencyBook;
import uk.concord.node.book.Book;
import uk.concord.node.book.BookHead;
import uk.concord.node.book.LastSigned;
import uk.concord.node.book.Parties;
import uk.concord.node.book.PublishedKeys;
import uk.concord.node.book.Side;
import uk.concord.node.book.Store;
import uk.concord.node.book.World;
import uk.concord.node.book.append.CommandRequest;
import uk.concord.node.book.append.Outcome;
import uk.concord.node.book.exchange.Answer;
import uk.concord.node.book.exchange.Outgoing;
import uk.concord.node.book.verify.SelfVerification;
import uk.concord.record.ActorId;
import uk.concord.record.Agency;
import uk.concord.record.Bytes;
import uk.concord.record.Partnership;
import uk.concord.record.Pence;
import uk.concord.record.RecordId;
import uk.concord.record.entry.Actor;
import uk.concord.record.entry.IdempotencyKey;
import uk.concord.record.negotiation.Command;
import uk.concord.record.terms.ProviderDirectory;
import uk.concord.record.wire.TermsCodec;
import uk.concord.testkit.FastKeys;
import uk.concord.testkit.FastSigner;
import uk.concord.testkit.SamplePartnerships;
import uk.concord.testkit.SampleTerms;
import uk.concord.testkit.SettableClock;

/** One agency's book over any store, as one process of its service has it; started anew it knows only what is stored. */
final class BookAtWork {
    private static final Partnership PARTNERSHIP = SamplePartnerships.KENT_AND_HEALTH;
    private static final Actor COMMISSIONER = new Actor("Commissioner", new ActorId(new UUID(7, 7)));
    private static final ActorId EDITOR = new ActorId(new UUID(7, 8));

    private final Parties parties;
    private final World world;
    private AgencyBook book;

    private BookAtWork(Agency own, Store store, LastSigned lastSigned, SettableClock clock) {
        var partner = PARTNERSHIP.partnerOf(own.code());
        this.parties = Parties.of(
                PARTNERSHIP,
                own.code(),
                published(own),
                published(partner),
                keys(own),
                keys(partner),
                FastKeys.READING);
        this.world = new World(
                store,
                lastSigned,
                new FastKeys(keys(own)),
                clock,
                clock,
                BookAtWork::random,
                ProviderDirectory.kentAndMedway());
        this.book = new AgencyBook(parties, world);
    }

    static BookAtWork ofKent(Store store, LastSigned lastSigned, SettableClock clock) {
        return new BookAtWork(PARTNERSHIP.council(), store, lastSigned, clock);
    }

    static BookAtWork ofHealth(Store store, LastSigned lastSigned, SettableClock clock) {
        return new BookAtWork(PARTNERSHIP.health(), store, lastSigned, clock);
    }

    /** A new process, after a kill or at first. */
    void start() {
        book = new AgencyBook(parties, world);
        book.open();
    }

    BookHead head() {
        return read(Book::head);
    }

    <T> T read(Function<? super Book, ? extends T> reading) {
        return world.store().read(parties.id(), reading);
    }

    Store store() {
        return world.store();
    }

    Parties parties() {
        return parties;
    }

    SelfVerification.Verified verified(Side side) {
        return book.verification(side).step(10_000);
    }

    Outcome opens(int number) {
        return commit(request(number));
    }

    Outcome commit(CommandRequest request) {
        var outcome = book.commit(List.of(request)).outcomes().getFirst();
        book.sign();
        return outcome;
    }

    CommandRequest request(int number) {
        var record = new RecordId(UUID.randomUUID());
        return new CommandRequest(
                COMMISSIONER,
                new IdempotencyKey(Bytes.of(record.toArray())),
                Hash.sha256(("open " + number).getBytes(StandardCharsets.UTF_8)),
                record,
                new Command.OpenRecord("KC-2026-" + (1_000 + number), "Speech and language therapy", "SALT"),
                null);
    }

    /** Offers so many records, in as many entries of each again. */
    void offers(int count) {
        var all = new ArrayList<CommandRequest>();
        for (int i = 0; i < count; i++) {
            all.add(offer(new RecordId(UUID.randomUUID())));
        }
        while (!all.isEmpty()) {
            var done = book.commit(all).outcomes().size();
            book.sign();
            all.subList(0, done).clear();
        }
    }

    /** Accepts so many of the partner's open offers. */
    void acceptsSome(int count) {
        var rows = read(known -> known.recordsById(null, count));
        var all = new ArrayList<CommandRequest>();
        for (var row : rows) {
            var offer = book.record(row.recordId()).openOffer().orElseThrow();
            all.add(request(
                    row.recordId(),
                    new Command.AcceptOffer(
                            offer.reference(),
                            SampleTerms.decision(
                                    PARTNERSHIP.agency(parties.own()),
                                    offer.terms().orElseThrow(),
                                    today()),
                            SampleTerms.words())));
        }
        while (!all.isEmpty()) {
            var done = book.commit(all).outcomes().size();
            book.sign();
            all.subList(0, done).clear();
        }
    }

    private CommandRequest offer(RecordId record) {
        var terms = SampleTerms.pooled(PARTNERSHIP, "Therapy", Pence.ofPounds(100), Pence.ofPounds(200));
        return request(
                record,
                new Command.MakeOffer(
                        new Command.OpenRecord("KC-2026-1", "Therapy", "SLT"),
                        TermsCodec.text(terms),
                        world.businessTime().instant().plus(Duration.ofDays(28)),
                        SampleTerms.decision(PARTNERSHIP.agency(parties.own()), terms, today()),
                        SampleTerms.words(),
                        List.of(EDITOR),
                        List.of()));
    }

    private CommandRequest request(RecordId record, Command command) {
        return new CommandRequest(
                COMMISSIONER,
                new IdempotencyKey(Bytes.of(random(16))),
                Hash.sha256(command.toString().getBytes(StandardCharsets.UTF_8)),
                record,
                command,
                null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(world.businessTime().instant(), ZoneOffset.UTC);
    }

    /** Says to the partner what it has to say next, and hears the answer. */
    void send(BookAtWork partner) {
        book.sign();
        var there = partner.book.exchange();
        var here = book.exchange();
        here.next().ifPresent(outgoing -> {
            switch (outgoing) {
                case Outgoing.Greeting(var message) -> heard(there.hello(message), here::greeted);
                case Outgoing.Delivery(var message) -> heard(there.deliver(message), here::delivered);
                case Outgoing.Recall(var message) -> heard(there.readMirror(message), here::recalled);
            }
        });
    }

    private <T> void heard(Answer<T> answer, Consumer<T> given) {
        switch (answer) {
            case Answer.Given<T>(var message) -> given.accept(message);
            case Answer.Declined<T> declined -> book.exchange().declined(declined.code());
        }
    }

    private static FastSigner keys(Agency agency) {
        var log = "concord/" + PARTNERSHIP.id() + "/" + agency.code() + "/";
        return new FastSigner(log + "1", log + "mirror");
    }

    private static PublishedKeys published(Agency agency) {
        var keys = keys(agency);
        return new PublishedKeys(keys.logKeys(), keys.mirrorKeys(), List.of());
    }

    private static byte[] random(int count) {
        var bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
