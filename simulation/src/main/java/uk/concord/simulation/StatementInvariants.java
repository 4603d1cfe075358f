package uk.concord.simulation;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.Hashes;
import uk.concord.node.book.Side;
import uk.concord.node.book.StoredPart;
import uk.concord.record.AgencyCode;
import uk.concord.record.entry.Disputing;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.negotiation.Command;
import uk.concord.record.negotiation.DisputeStanding;
import uk.concord.record.negotiation.FiledStatement;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.negotiation.Judged;
import uk.concord.record.negotiation.Reactions;
import uk.concord.record.sealing.SealedStatement;
import uk.concord.record.sealing.StatementPlace;

/**
 * I20: no log holds the key of a statement before both bodies have filed on its rung, or the rung is over; and once faults have
 * stopped every one that may be opened is, restores included.
 */
final class StatementInvariants {
    private final Coverage coverage;

    StatementInvariants(Coverage coverage) {
        this.coverage = coverage;
    }

    void check(End end, JointRecord record) {
        for (var dispute : record.disputes()) {
            for (var filed : dispute.statements()) {
                early(end, record, dispute, filed);
                count(dispute, filed);
            }
            count(dispute);
        }
    }

    /** Looked up in the entries themselves: what the key's author had before it, void or valid. */
    private static void early(End end, JointRecord record, DisputeStanding dispute, FiledStatement filed) {
        entries(record)
                .map(Judged::entry)
                .filter(entry -> gives(entry, filed))
                .forEach(given -> Violation.unless(
                        both(record, dispute, filed, given) || over(record, dispute, filed, given),
                        "I20: the key of a sealed statement of " + record.id() + " stands in a log at " + end));
    }

    /** An agency in wrong hands may give its own key away; nobody else can have it. */
    private static boolean gives(Entry entry, FiledStatement filed) {
        return entry.payload() instanceof Disputing.StatementOpened opened
                && opened.statement().equals(EntryPlace.of(filed.entry()))
                && opened.key().hash().equals(filed.filed().keyHash())
                && !isUnreadableByPurpose(filed);
    }

    /** Those of an agency in wrong hands are no ciphertexts, and it gives their keys at any time. */
    private static boolean isUnreadableByPurpose(FiledStatement filed) {
        return filed.entry().parts().isEmpty()
                || filed.entry().parts().getFirst().length() < SealedStatement.LEAST_BYTES;
    }

    private static boolean both(JointRecord record, DisputeStanding dispute, FiledStatement filed, Entry given) {
        return entries(record)
                .map(Judged::entry)
                .anyMatch(entry -> entry.payload() instanceof Disputing.StatementFiled other
                        && other.dispute().equals(dispute.place())
                        && other.rung() == filed.rung()
                        && !entry.author().equals(filed.agency())
                        && given.knew(entry));
    }

    private static boolean over(JointRecord record, DisputeStanding dispute, FiledStatement filed, Entry given) {
        return entries(record)
                .map(Judged::entry)
                .anyMatch(entry -> entry.payload() instanceof Disputing.Escalated up
                        && up.dispute().equals(dispute.place())
                        && up.rung() >= filed.rung()
                        && given.knew(entry));
    }

    private static Stream<Judged> entries(JointRecord record) {
        return Stream.of(record.partnership().council(), record.partnership().health())
                .flatMap(agency -> record.entries(agency.code()).stream());
    }

    /** True while an end has not opened what it may, and can: an agency in wrong hands files what has no key here. */
    static boolean isOwed(End end, JointRecord record) {
        return Reactions.due(record, end.parties.own(), end.site.clock.instant()).stream()
                .flatMap(owed -> owed instanceof Command.OpenStatement(var _, var place)
                        ? Stream.of(place)
                        : Stream.<EntryPlace>empty())
                .anyMatch(place -> record.disputes().stream()
                        .flatMap(dispute -> dispute.statements().stream())
                        .anyMatch(
                                filed -> EntryPlace.of(filed.entry()).equals(place) && !isUnreadableByPurpose(filed)));
    }

    /** Nothing that may be opened is still sealed, and what an honest end filed opens to what it stated. */
    static void settled(End end, JointRecord record) {
        Violation.unless(
                record.isReadOnly() || !isOwed(end, record),
                "I20: " + end + " has not opened a statement of " + record.id());
        for (var dispute : record.disputes()) {
            dispute.statements().stream()
                    .filter(FiledStatement::isOpen)
                    .forEach(filed -> opens(end, record, dispute, filed));
        }
    }

    private static void opens(End end, JointRecord record, DisputeStanding dispute, FiledStatement filed) {
        var key = filed.key();
        var part = part(end, filed);
        if (key == null || part == null) {
            return;
        }
        var words = SealedStatement.open(
                StatementPlace.of(filed.entry(), record.id(), filed.filed()),
                filed.entry().parts().getFirst(),
                part.content(),
                key);
        words.ifPresent(text -> Violation.unless(
                text.equals(Speaking.words(filed.agency().value(), dispute, filed.rung())),
                "I20: a statement of " + record.id() + " opens to something else"));
        Violation.unless(
                words.isPresent() || isUnreadableByPurpose(filed),
                "I20: a statement of " + record.id() + " does not open at " + end);
    }

    private static @Nullable StoredPart part(End end, FiledStatement filed) {
        AgencyCode author = filed.agency();
        var side = author.equals(end.parties.own()) ? Side.OWN : Side.MIRROR;
        var name = Hashes.hash(filed.entry().parts().getFirst().held());
        var index = filed.entry().index();
        return end.site.disk.read(end.parties.id(), book -> book.parts(side, index, index + 1)).stream()
                .filter(part -> part.commitment().equals(name))
                .findFirst()
                .orElse(null);
    }

    private void count(DisputeStanding dispute, FiledStatement filed) {
        var both = dispute.statements().stream()
                        .filter(other -> other.rung() == filed.rung())
                        .count()
                == 2;
        if (filed.isOpen()) {
            coverage.met(both ? Event.STATEMENTS_EXCHANGED : Event.STATEMENT_OPENED_ALONE);
        } else {
            coverage.met(dispute.hasEnded() ? Event.STATEMENT_SEALED_FOR_GOOD : Event.STATEMENT_SEALED);
        }
    }

    private void count(DisputeStanding dispute) {
        dispute.meetings()
                .forEach(held -> coverage.met(held.confirmation() == null ? Event.MEETING : Event.MEETING_CONFIRMED));
        dispute.recommendations()
                .forEach(given ->
                        coverage.met(given.isAcceptedByBoth() ? Event.RECOMMENDATION_ACCEPTED : Event.RECOMMENDATION));
    }
}
