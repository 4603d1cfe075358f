package uk.concord.gateway.record;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.Input.Option;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.record.v1.OfferView;
import uk.concord.proto.record.v1.RecordView;

/**
 * Two versions of a record beside one another.
 *
 * @param before the versions to choose the first from
 * @param after the versions to choose the second from
 */
public record ComparePage(
        String ref,
        String title,
        Anchor back,
        String standing,
        String action,
        String book,
        List<Option> before,
        List<Option> after,
        Changes changes) {
    /** Digits of a digest that name a version in an address: enough to tell the versions of one record apart. */
    private static final int NAME = 16;

    public ComparePage {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Where two versions are compared. */
    static String address(String path, OfferView before, OfferView after) {
        return path + "/compare?before=" + name(before) + "&after=" + name(after);
    }

    /** Names a version in an address, whatever versions come to stand beside it. */
    static String name(OfferView version) {
        var digest = HexFormat.of().formatHex(version.getReference().getDigest().toByteArray());
        return digest.substring(0, Math.min(NAME, digest.length()));
    }

    /** The version of that name, if the record has it. */
    static Optional<OfferView> named(RecordView record, String name) {
        return record.getOffersList().stream()
                .filter(version -> name(version).equals(name))
                .findFirst();
    }

    static ComparePage of(RecordView record, OfferView before, OfferView after, Sides sides, String path, String book) {
        return new ComparePage(
                record.getSummary().getRef(),
                record.getSummary().getTitle(),
                new Anchor("Back to the record", path + (book.isEmpty() ? "" : "?book=" + book)),
                standing(before, after, sides),
                path + "/compare",
                book,
                options(record, before, sides),
                options(record, after, sides),
                Changes.between("What differs", before.getTerms(), after.getTerms(), sides));
    }

    private static String standing(OfferView before, OfferView after, Sides sides) {
        return before.equals(after)
                ? "This is one and the same version. Choose another to compare it with."
                : "From " + dated(before, sides) + " to " + dated(after, sides) + ".";
    }

    private static String dated(OfferView version, Sides sides) {
        return Versions.words(version, sides) + " of " + Dates.day(version.getOfferedAtMicros()) + " ("
                + Statuses.words(version.getStatus()) + ")";
    }

    private static List<Option> options(RecordView record, OfferView chosen, Sides sides) {
        return record.getOffersList().stream()
                .map(version -> new Option(
                        name(version),
                        Versions.words(version, sides) + ": " + Statuses.words(version.getStatus()),
                        "",
                        version.equals(chosen)))
                .toList();
    }
}
