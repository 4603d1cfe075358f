package uk.concord.node.negotiation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.Store;
import uk.concord.node.book.StoredCommand;
import uk.concord.node.book.WaitingDraft;
import uk.concord.node.book.append.CommandDesk;
import uk.concord.node.book.append.CommandRequest;
import uk.concord.node.decisionfile.DecisionFiles;
import uk.concord.node.decisionfile.FileSubject;
import uk.concord.node.draft.Draft;
import uk.concord.node.draft.DraftToOffer;
import uk.concord.node.draft.Drafts;
import uk.concord.node.grpc.CallFailure.BadInput;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.reading.Records;
import uk.concord.proto.entry.v1.DecisionRecord;
import uk.concord.record.RecordId;
import uk.concord.record.decision.AgencyDecision;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.negotiation.Command;
import uk.concord.record.negotiation.DisputeStanding;
import uk.concord.record.terms.Terms;
import uk.concord.record.wire.TermsCodec;

/** Offers a draft's terms: decides, and appends what marks the draft in the same transaction; asked again, it tells what came of it. */
@Singleton
final class Offering {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int USUAL_DAYS = 28;
    private static final int MOST_DAYS = 90;

    private final Store store;
    private final CommandDesk desk;
    private final Drafts drafts;
    private final Records records;
    private final Authorities authorities;
    private final DecisionFiles files;

    Offering(
            Store store,
            CommandDesk desk,
            Drafts drafts,
            Records records,
            Authorities authorities,
            DecisionFiles files) {
        this.store = store;
        this.desk = desk;
        this.drafts = drafts;
        this.records = records;
        this.authorities = authorities;
        this.files = files;
    }

    /** Which of the two calls was made: who reads "offer" must not find to have answered, nor the other way round. */
    private enum Kind {
        FIRST,
        COUNTER;

        void mustBe(Draft draft) {
            var counters = draft.counters() != null;
            if (this == FIRST && counters) {
                throw new Refused(
                        "DRAFT_COUNTERS",
                        "This draft answers your partner's offer. Make it as a counter-offer, not as a new offer.");
            }
            if (this == COUNTER && !counters) {
                throw new Refused(
                        "DRAFT_COUNTERS_NOTHING",
                        "This draft answers no offer. Make it as an offer, or start a counter from your partner's offer.");
            }
        }
    }

    /** What was offered: the entry that makes the offer, and the record's version after it. */
    record Offered(RecordId record, Entry entry, long version) {}

    /** Offers a draft that counters nothing. */
    Offered first(Asking asking, UUID draft, long expectedVersion, DecisionRecord written, int openDays) {
        return offer(Kind.FIRST, asking, draft, expectedVersion, written, openDays);
    }

    /** Answers the partner's offer with the draft that was made for it. */
    Offered counter(Asking asking, UUID draft, long expectedVersion, DecisionRecord written, int openDays) {
        return offer(Kind.COUNTER, asking, draft, expectedVersion, written, openDays);
    }

    private Offered offer(
            Kind kind, Asking asking, UUID draft, long expectedVersion, DecisionRecord written, int openDays) {
        var expiresAt = expiry(openDays);
        return switch (drafts.toOffer(asking.partnership(), draft, expectedVersion)) {
            case DraftToOffer.Waiting(Draft waiting) -> {
                kind.mustBe(waiting);
                yield offer(asking, waiting, written, expiresAt);
            }
            // Most are asked once: whether it was this very request that offered the draft is looked up only now.
            case DraftToOffer.NotWaiting(var why) -> again(asking, known(asking).orElseThrow(() -> why));
        };
    }

    private Offered offer(Asking asking, Draft draft, DecisionRecord written, Instant expiresAt) {
        var request =
                request(asking, draft, written, expiresAt).offering(new WaitingDraft(draft.id(), draft.version()));
        var outcome = Answers.held(asking, desk.submit(asking.partnership(), request));
        return new Offered(outcome.recordId(), outcome.entries().getLast(), outcome.version());
    }

    private CommandRequest request(Asking asking, Draft draft, DecisionRecord written, Instant expiresAt) {
        var caller = asking.caller();
        var terms = TermsCodec.read(draft.terms()).terms();
        var filed = new Filed(
                files.get(asking.partnership(), FileSubject.draft(draft.id())).file(), draft.version());
        var standing = authorities.standing(
                caller,
                asking.partnership(),
                authorities.commitment(asking.partnership(), terms),
                draft.editedBy(caller.actorId()),
                filed);
        var words = Deciding.words(standing, Words.over(draft.decisionRecord(), written, caller));
        var existing = terms.existing();
        var decision = existing == null
                ? Deciding.today(caller, standing, words, authorities.today())
                : Deciding.existing(caller, standing, orToday(existing.decidedOn()), existing.minuteReference());
        return asking.command(
                draft.record(), command(draft, terms, expiresAt, decision, words, settles(asking, draft)), null);
    }

    /** The dispute that the draft would settle, if any; the rules say whether it still can. */
    private List<EntryPlace> settles(Asking asking, Draft draft) {
        var leaf = draft.settles();
        return leaf == null
                ? List.of()
                : records.folded(asking.partnership(), draft.record()).disputes().stream()
                        .map(DisputeStanding::place)
                        .filter(place -> place.leaf().equals(leaf))
                        .toList();
    }

    private static Command command(
            Draft draft,
            Terms terms,
            Instant expiresAt,
            AgencyDecision decision,
            uk.concord.record.decision.DecisionRecord words,
            List<EntryPlace> settles) {
        var text = TermsCodec.text(terms);
        var editors = draft.editors().stream().map(Draft.Editor::actor).toList();
        var counters = draft.counters();
        return counters == null
                ? new Command.MakeOffer(
                        draft.newRecord() ? opening(draft, terms) : null,
                        text,
                        expiresAt,
                        decision,
                        words,
                        editors,
                        settles)
                : new Command.CounterOffer(counters, text, expiresAt, decision, words, editors, settles);
    }

    /** A draft without the day is refused for that by the rules; any day will do to ask them. */
    private LocalDate orToday(@Nullable LocalDate day) {
        return day == null ? authorities.today() : day;
    }

    private static Command.OpenRecord opening(Draft draft, Terms terms) {
        return new Command.OpenRecord(draft.ref(), terms.title(), terms.serviceCode());
    }

    /** Calendar days: an offer is open until the end of its last day. */
    private Instant expiry(int openDays) {
        if (openDays < 0 || openDays > MOST_DAYS) {
            throw new BadInput("open_days", "OPEN_DAYS_OUT_OF_RANGE", "An offer stays open for 1 to 90 days.");
        }
        var lastDay = authorities.today().plusDays(openDays == 0 ? USUAL_DAYS : openDays);
        return lastDay.plusDays(1).atStartOfDay(LONDON).toInstant().minus(1, ChronoUnit.MICROS);
    }

    private Optional<StoredCommand> known(Asking asking) {
        var key = asking.commandKey();
        return store.read(
                asking.partnership(),
                book -> Optional.ofNullable(book.commands(Set.of(key)).get(key)));
    }

    private Offered again(Asking asking, StoredCommand known) {
        if (!known.request().equals(asking.digest())) {
            throw new Refused(
                    "KEY_USED_BEFORE",
                    "This was sent before under the same key, but asking something else. Send it under another key.");
        }
        var last = known.firstIndex() + known.entries() - 1;
        var own = records.folded(asking.partnership(), known.recordId()).entries(records.own());
        return own.stream()
                .map(judged -> judged.entry())
                .filter(entry -> entry.index() == last)
                .findFirst()
                .map(entry -> new Offered(known.recordId(), entry, known.version()))
                .orElseThrow();
    }
}
