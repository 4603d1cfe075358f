package uk.concord.gateway.link;

import java.util.List;
import java.util.stream.IntStream;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.SummaryList;
import uk.concord.gateway.wording.Count;
import uk.concord.gateway.wording.Dates;
import uk.concord.proto.link.v1.KeyPeriod;
import uk.concord.proto.link.v1.ListKeysResponse;

/**
 * The keys of both sides, the newest first.
 *
 * @param mayChange true for an administrator
 */
public record KeysPage(
        String partner,
        List<Period> ours,
        List<Period> theirs,
        String action,
        boolean mayChange,
        Hidden hidden,
        List<Input> inputs,
        ErrorSummary problems,
        String done) {
    public KeysPage {
        ours = List.copyOf(ours);
        theirs = List.copyOf(theirs);
        inputs = List.copyOf(inputs);
    }

    /** Keys of one side, and how long they sign. */
    public record Period(String standing, SummaryList fingerprints) {}

    static KeysPage of(
            ListKeysResponse keys,
            String partner,
            String action,
            boolean mayChange,
            Hidden hidden,
            List<Input> inputs,
            ErrorSummary problems,
            String done) {
        return new KeysPage(
                partner,
                periods(keys.getOwnList()),
                periods(keys.getPartnerList()),
                action,
                mayChange,
                hidden,
                inputs,
                problems,
                done);
    }

    private static List<Period> periods(List<KeyPeriod> keys) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> period(keys.get(i), i == keys.size() - 1))
                .toList()
                .reversed();
    }

    private static Period period(KeyPeriod keys, boolean inForce) {
        var since = keys.getSinceMicros() == 0
                ? "Since the log began"
                : "Changed at " + Dates.moment(keys.getSinceMicros()) + " by entry "
                        + Count.digits(keys.getEntryIndex());
        var standing = !inForce
                ? "These sign nothing new any more."
                : keys.getHeldByBoth() ? "In force. Both books hold it." : "In force. Waiting for the other book.";
        return new Period(
                since + ". " + standing,
                new SummaryList(List.of(
                        new SummaryList.Row("Log, Ed25519", keys.getLogEd25519()),
                        new SummaryList.Row("Log, ML-DSA-44", keys.getLogMlDsa44()),
                        new SummaryList.Row("Mirror, Ed25519", keys.getMirrorEd25519()),
                        new SummaryList.Row("Mirror, ML-DSA-44", keys.getMirrorMlDsa44()))));
    }
}
