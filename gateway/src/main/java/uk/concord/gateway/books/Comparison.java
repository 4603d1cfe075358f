package uk.concord.gateway.books;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.evidence.v1.GetBookResponse;
import uk.concord.proto.evidence.v1.LogHead;
import uk.concord.proto.evidence.v1.RecordDigest;

/** Compares two agencies' books of one partnership; it says that they agree only of what it has compared. */
final class Comparison {
    private Comparison() {}

    static BooksPage.Pair of(String partnership, Book one, Book other) {
        var records = records(partnership, one, other);
        boolean recordsAgree = records.stream().allMatch(Comparison::agrees);
        boolean heads = headsAgree(one.answer(), other.answer());
        boolean agree = heads && recordsAgree && one.complete() && other.complete();
        return new BooksPage.Pair(
                partnership,
                one.agency() + " and " + other.agency(),
                verdict(one, other, heads, recordsAgree),
                agree,
                List.of(one.agency(), other.agency()),
                facts(one, other),
                records,
                standing(one, other, records));
    }

    private static boolean agrees(BooksPage.Compared record) {
        return record.verdict().colour() == Tag.Colour.GREEN;
    }

    /** Both hold the same two logs at the same sizes with the same roots. */
    private static boolean headsAgree(@Nullable GetBookResponse one, @Nullable GetBookResponse other) {
        return one != null
                && other != null
                && same(one.getOwn(), other.getMirror())
                && same(one.getMirror(), other.getOwn());
    }

    private static boolean same(LogHead one, LogHead other) {
        return one.getOrigin().equals(other.getOrigin())
                && one.getSize() == other.getSize()
                && one.getRoot().equals(other.getRoot());
    }

    private static String verdict(Book one, Book other, boolean heads, boolean recordsAgree) {
        var first = one.answer();
        var second = other.answer();
        if (first == null || second == null) {
            return "The books cannot be compared just now: " + (first == null ? one : other).silence();
        }
        if (differ(first.getOwn(), second.getMirror()) || differ(first.getMirror(), second.getOwn())) {
            return "The two books do not agree: at the same size a log has two different roots.";
        }
        if (!heads) {
            return "One book holds entries the other has not received yet. They cannot be compared in full until both hold the same.";
        }
        if (!recordsAgree) {
            return "The logs agree, but the two services read at least one record differently.";
        }
        if (!one.complete() || !other.complete()) {
            return "The logs agree. There are more records than this page compares at once.";
        }
        long entries = first.getOwn().getSize() + first.getMirror().getSize();
        return "The two books agree on all " + Count.of(entries, "entry", "entries") + ".";
    }

    private static boolean differ(LogHead one, LogHead other) {
        return one.getOrigin().equals(other.getOrigin())
                && one.getSize() == other.getSize()
                && !one.getRoot().equals(other.getRoot());
    }

    private static List<BooksPage.Fact> facts(Book one, Book other) {
        return List.of(
                fact("Own log: entries", one, other, book -> size(book.getOwn())),
                fact("Own log: root", one, other, book -> root(book.getOwn().getRoot())),
                fact("Held of the partner’s log: entries", one, other, book -> size(book.getMirror())),
                fact(
                        "Held of the partner’s log: root",
                        one,
                        other,
                        book -> root(book.getMirror().getRoot())),
                fact("Last receipt from the partner", one, other, book -> receipt(book.getOwn())),
                fact("Last receipt given", one, other, book -> receipt(book.getMirror())),
                fact("Own entries verified again by itself", one, other, Comparison::verified));
    }

    private static BooksPage.Fact fact(
            String question, Book one, Book other, Function<GetBookResponse, String> answer) {
        return new BooksPage.Fact(question, List.of(answer(one, answer), answer(other, answer)));
    }

    private static String answer(Book book, Function<GetBookResponse, String> answer) {
        var given = book.answer();
        return given == null ? "No answer" : answer.apply(given);
    }

    private static String size(LogHead head) {
        return Count.digits(head.getSize());
    }

    private static String root(ByteString root) {
        return Words.digest(root.toByteArray());
    }

    private static String receipt(LogHead head) {
        if (head.getCosignedAtMicros() == 0) {
            return "None yet";
        }
        return "for " + Count.of(head.getCosignedSize(), "entry", "entries") + ", "
                + Dates.moment(head.getCosignedAtMicros());
    }

    private static String verified(GetBookResponse book) {
        return book.getVerifiedAtMicros() == 0
                ? "Not yet"
                : Count.digits(book.getOwnVerifiedSize()) + " of "
                        + Count.digits(book.getOwn().getSize()) + ", " + Dates.moment(book.getVerifiedAtMicros());
    }

    private static List<BooksPage.Compared> records(String partnership, Book one, Book other) {
        var first = byRecord(one);
        var second = byRecord(other);
        var ids = new TreeSet<>(first.keySet());
        ids.addAll(second.keySet());
        var rows = new ArrayList<BooksPage.Compared>();
        for (var id : ids) {
            var mine = first.get(id);
            var theirs = second.get(id);
            var known = mine == null ? theirs : mine;
            var ref = known == null || known.getRef().isBlank() ? id : known.getRef();
            rows.add(new BooksPage.Compared(
                    ref,
                    "/records/" + partnership + "/" + id,
                    List.of(state(mine), state(theirs)),
                    verdict(mine, theirs)));
        }
        rows.sort(Comparator.comparing(BooksPage.Compared::ref));
        return rows;
    }

    private static Map<String, RecordDigest> byRecord(Book book) {
        var byRecord = new HashMap<String, RecordDigest>();
        book.digests().forEach(digest -> byRecord.put(digest.getRecordId(), digest));
        return byRecord;
    }

    private static String state(@Nullable RecordDigest digest) {
        return digest == null
                ? "–"
                : Words.digest(digest.getStateDigest().toByteArray()) + " (" + digest.getCouncilEntries() + " + "
                        + digest.getHealthEntries() + ")";
    }

    private static Tag verdict(@Nullable RecordDigest one, @Nullable RecordDigest other) {
        if (one == null || other == null) {
            return new Tag("In one book only", Tag.Colour.YELLOW);
        }
        if (one.getCouncilEntries() != other.getCouncilEntries()
                || one.getHealthEntries() != other.getHealthEntries()) {
            return new Tag("On its way", Tag.Colour.YELLOW);
        }
        return one.getStateDigest().equals(other.getStateDigest())
                ? new Tag("Agrees", Tag.Colour.GREEN)
                : new Tag("Differs", Tag.Colour.RED);
    }

    private static String standing(Book one, Book other, List<BooksPage.Compared> records) {
        if (one.answer() == null || other.answer() == null) {
            return "Records were not compared.";
        }
        if (records.isEmpty()) {
            return "Neither book holds a record yet, so there is none to compare.";
        }
        long agreeing = records.stream().filter(Comparison::agrees).count();
        return Count.digits(agreeing) + " of " + Count.of(records.size(), "record") + " compared "
                + (agreeing == 1 ? "agrees" : "agree") + ".";
    }
}
