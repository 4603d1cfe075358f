package uk.concord.record.dispute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.concord.record.Partnership;
import uk.concord.record.Pence;
import uk.concord.record.ladder.Ladder;
import uk.concord.record.terms.Line;
import uk.concord.record.terms.Terms;

/**
 * What each body pays while a dispute goes on: the service never waits. Where both have agreed the terms they go on as agreed, for a
 * payment that is due is never stopped; otherwise the ladder splits the cost.
 *
 * <p>The split is of what has been spent since the first day, so whatever the number of months each body is within half a penny of its
 * share, and no month is negative.
 */
public final class InterimFunding {
    private final Partnership partnership;
    private final int councilShare;
    private final boolean agreed;

    private InterimFunding(Partnership partnership, int councilShare, boolean agreed) {
        this.partnership = partnership;
        this.councilShare = councilShare;
        this.agreed = agreed;
    }

    /**
     * By line in the order of the terms, and by month.
     *
     * @param agreed whether both had agreed the terms when the dispute was raised
     * @param last the last day that counts
     */
    public static List<Share> of(
            Partnership partnership,
            Terms terms,
            List<String> lines,
            Ladder ladder,
            boolean agreed,
            LocalDate since,
            LocalDate last) {
        var funding = new InterimFunding(partnership, ladder.councilInterim(), agreed);
        return terms.lines().stream()
                .filter(line -> lines.contains(line.lineId()))
                .flatMap(line -> funding.of(line, since, last).stream())
                .toList();
    }

    private List<Share> of(Line line, LocalDate since, LocalDate last) {
        var dues = new Dues(partnership, line).by(since, last);
        return agreed ? dues : split(dues);
    }

    private List<Share> split(List<Share> dues) {
        var shares = new ArrayList<Share>();
        var spent = Pence.ZERO;
        var byCouncil = Pence.ZERO;
        for (var due : dues) {
            spent = spent.plus(due.cost());
            var nowByCouncil = Split.first(spent, councilShare, Ladder.WHOLE);
            var council = nowByCouncil.value() - byCouncil.value();
            shares.add(new Share(
                    due.line(),
                    due.month(),
                    new Pence(council),
                    new Pence(due.cost().value() - council)));
            byCouncil = nowByCouncil;
        }
        return shares;
    }
}
