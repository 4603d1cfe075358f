package uk.concord.e2e.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.concord.e2e.fault.HeldBook.HeldEntry;

/** Holds two books against what was answered: everything answered is in both once, and nothing else is in either. */
final class Reckoning {
    private final List<String> problems = new ArrayList<>();

    private Reckoning() {}

    /** What is wrong, one sentence each; empty when the books are as they should be. */
    static List<String> problems(List<Negotiated> answered, HeldBook one, HeldBook other) {
        var reckoning = new Reckoning();
        for (var book : List.of(one, other)) {
            reckoning.lists(answered, book);
            answered.forEach(record -> reckoning.holds(record, book));
        }
        answered.forEach(record -> reckoning.agree(record, one, other));
        return reckoning.problems;
    }

    private void lists(List<Negotiated> answered, HeldBook book) {
        var expected = answered.stream().map(Negotiated::recordId).toList();
        for (var id : expected) {
            int times = Collections.frequency(book.listed(), id);
            if (times != 1) {
                report(book, "lists record " + id + " " + times + " times");
            }
        }
        book.listed().stream()
                .filter(id -> !expected.contains(id))
                .forEach(id -> report(book, "lists record " + id + ", of which nobody was told"));
    }

    private void holds(Negotiated answered, HeldBook book) {
        var entries = entries(book, answered);
        expected(answered).forEach(type -> {
            long times =
                    entries.stream().filter(entry -> entry.type().equals(type)).count();
            if (times != 1) {
                report(book, "holds " + type + of(answered) + " " + times + " times");
            }
        });
        entries.stream()
                .filter(entry -> !expected(answered).contains(entry.type()))
                .forEach(entry -> report(book, "holds " + entry + of(answered) + ", which nobody was told"));
        repeated(entries, HeldEntry::place).forEach(place -> report(book, "holds " + place + of(answered) + " twice"));
        repeated(entries, HeldEntry::leafHash)
                .forEach(leaf -> report(book, "holds leaf " + leaf + of(answered) + " twice"));
    }

    private void agree(Negotiated answered, HeldBook one, HeldBook other) {
        missing(answered, one, other);
        missing(answered, other, one);
        if (!digest(one, answered).equals(digest(other, answered))) {
            problems.add("Record " + answered.recordId() + " folds to two states.");
        }
    }

    private void missing(Negotiated answered, HeldBook from, HeldBook in) {
        var there = entries(in, answered).stream().map(HeldEntry::leafHash).toList();
        entries(from, answered).stream()
                .filter(entry -> !there.contains(entry.leafHash()))
                .forEach(entry -> report(in, "lacks " + entry + of(answered) + ", which " + from.agency() + " holds"));
    }

    /** An offer that was answered with 2xx opens its record; an answer follows it where one was given. */
    private static List<String> expected(Negotiated answered) {
        return Stream.of("OPENED", "OFFER", answered.answer())
                .filter(type -> !type.isEmpty())
                .toList();
    }

    private static List<HeldEntry> entries(HeldBook book, Negotiated answered) {
        var held = book.records().get(answered.recordId());
        return held == null ? List.of() : held.entries();
    }

    private static String digest(HeldBook book, Negotiated answered) {
        var held = book.records().get(answered.recordId());
        return held == null ? "" : held.stateDigest();
    }

    private static Set<String> repeated(List<HeldEntry> entries, Function<HeldEntry, String> what) {
        var all = entries.stream().map(what).toList();
        var repeated = new LinkedHashSet<>(all);
        repeated.removeIf(one -> Collections.frequency(all, one) == 1);
        return repeated;
    }

    private static String of(Negotiated answered) {
        return " of record " + answered.recordId();
    }

    private void report(HeldBook book, String what) {
        problems.add("The book of " + book.agency() + " " + what + ".");
    }
}
