package uk.concord.record.negotiation;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.Partnership;
import uk.concord.record.entry.Entry;
import uk.concord.record.entry.Payload;
import uk.concord.record.notice.Given;
import uk.concord.record.notice.Remaining;
import uk.concord.record.terms.Terms;

/** The notices that an observer knows of, and which of them stand. */
final class Notices {
    private static final Comparator<NoticeStanding> ORDER = Comparator.comparing(NoticeStanding::giver)
            .thenComparingLong(standing -> standing.entry().recordSeq());

    private Notices() {}

    /** Every valid one, by giver and place in its log: the order in which they were learnt leaves no trace. */
    static List<NoticeStanding> in(View view) {
        if (view.notices().isEmpty()) {
            return List.of();
        }
        var agreements = view.agreements();
        return view.notices().stream()
                .map(entry -> standing(view, entry, agreements))
                .sorted(ORDER)
                .toList();
    }

    /** What bears on the agreement in force. */
    static List<Given> standing(View view, Partnership partnership) {
        return in(view).stream()
                .filter(NoticeStanding::standing)
                .map(notice -> given(partnership, notice))
                .toList();
    }

    /** What an agreement says, or said until the next took its place, once the notices that bear on it have taken effect. */
    static Terms remaining(View view, Partnership partnership, Agreement agreement) {
        var until = view.agreements().stream()
                .filter(other -> negotiation(other.offer()) <= negotiation(agreement.offer()))
                .toList();
        return Remaining.of(
                agreement.terms(),
                view.notices().stream()
                        .map(entry -> standing(view, entry, until))
                        .filter(NoticeStanding::standing)
                        .filter(notice ->
                                negotiation(view.find(notice.notice().offer())) <= negotiation(agreement.offer()))
                        .sorted(ORDER)
                        .map(notice -> given(partnership, notice))
                        .toList());
    }

    private static Given given(Partnership partnership, NoticeStanding notice) {
        return new Given(
                partnership.agency(notice.giver()).organisation(),
                notice.notice().ending());
    }

    /** A notice as it stands among these agreements, in order. */
    private static NoticeStanding standing(View view, Entry entry, List<Agreement> agreements) {
        if (!(entry.payload() instanceof Payload.Notice notice)) {
            throw new CorruptHistory("Not a notice: type " + entry.type());
        }
        var given = negotiation(view.find(notice.offer()));
        var replaced = agreements.stream()
                .filter(agreement -> negotiation(agreement.offer()) > given)
                .anyMatch(agreement -> agreement.offer().entry().knew(entry)
                        && agreement.accept().knew(entry));
        return new NoticeStanding(entry, notice, !replaced);
    }

    private static int negotiation(@Nullable OfferStanding offer) {
        if (offer == null) {
            throw new CorruptHistory("Judged valid about an agreement that is not there");
        }
        return offer.offer().negotiation();
    }
}
