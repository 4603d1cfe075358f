package uk.concord.record.dispute;

import java.util.List;
import uk.concord.record.Partnership;
import uk.concord.record.Pence;
import uk.concord.record.terms.Terms;

/**
 * What each body should have paid while a dispute went on, now that both have agreed, against what it did pay: line by line and month
 * by month, to the penny, however many financial years back. What one body owes more the other owes less, always.
 *
 * @param months what was paid in the interim, against what is right
 */
public record Settlement(List<Month> months) {

    /** One line and month. Both shares sum to the same cost. */
    public record Month(Share interim, Share settled) {
        /** What the council still owes for it, in pence; negative when it has paid too much. */
        public long councilOwes() {
            return settled.council().value() - interim.council().value();
        }
    }

    public Settlement {
        months = List.copyOf(months);
    }

    /**
     * The settlement of what was paid in the interim. Where the settled terms give a month another cost, what was spent is split in
     * their proportion; where they say nothing of a line and month, what was paid stays.
     */
    public static Settlement of(Partnership partnership, Terms settled, List<Share> interim) {
        return new Settlement(interim.stream()
                .map(share -> new Month(share, settled(partnership, settled, share)))
                .toList());
    }

    private static Share settled(Partnership partnership, Terms terms, Share interim) {
        return terms.lines().stream()
                .filter(line -> line.lineId().equals(interim.line()))
                .findFirst()
                .map(line -> new Dues(partnership, line)
                        .by(interim.month().atDay(1), interim.month().atEndOfMonth())
                        .getFirst())
                .filter(due -> due.cost().value() > 0)
                .map(due -> inProportion(due, interim))
                .orElse(interim);
    }

    private static Share inProportion(Share due, Share interim) {
        var council =
                Split.first(interim.cost(), due.council().value(), due.cost().value());
        return new Share(
                interim.line(),
                interim.month(),
                council,
                new Pence(interim.cost().value() - council.value()));
    }

    /** What the council owes the NHS body in all, in pence; negative when the NHS body owes it. */
    public long councilOwes() {
        return months.stream().mapToLong(Month::councilOwes).sum();
    }
}
