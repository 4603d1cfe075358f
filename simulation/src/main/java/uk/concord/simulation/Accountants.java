package uk.concord.simulation;

import java.time.LocalDate;
import java.util.List;
import uk.concord.node.book.StoredAccount;
import uk.concord.node.book.fold.Accounts;
import uk.concord.record.Digest;
import uk.concord.record.Pence;
import uk.concord.record.entry.Accounting;
import uk.concord.record.entry.EntryPlace;
import uk.concord.record.money.StatementDigest;
import uk.concord.record.negotiation.Command;
import uk.concord.record.negotiation.JointRecord;
import uk.concord.record.terms.FinancialYear;

/** Finance officers who put their agency's name to what their own book says at the end of a quarter, and query what the other's says. */
final class Accountants {
    private static final int MONTHS_OF_QUARTER = 3;

    private final Chance chance;

    Accountants(Chance chance) {
        this.chance = chance;
    }

    Command command(End end, JointRecord account) {
        var said = account.accounting();
        if (!said.isEmpty() && chance.percent(25)) {
            var queried = new Accounting.Queried(EntryPlace.of(chance.pick(said)));
            return new Command.KeepAccount(queried, chance.oneIn(10) ? null : "The grant of June is missing.");
        }
        return new Command.KeepAccount(stated(end), null);
    }

    private Accounting.Stated stated(End end) {
        var on = chance.oneIn(12) ? People.today(end).plusDays(chance.below(200)) : lastQuarter(People.today(end));
        var year = FinancialYear.containing(on);
        var sum = new Accounting.Sum(Pence.ZERO, Pence.ZERO);
        return new Accounting.Stated(year, on, digest(end, year, on), sum, sum);
    }

    /** The last day of a quarter that is over: mostly the newest. */
    private LocalDate lastQuarter(LocalDate today) {
        var day = today.withDayOfMonth(1).minusDays(1);
        while (day.getMonthValue() % MONTHS_OF_QUARTER != 0) {
            day = day.withDayOfMonth(1).minusDays(1);
        }
        return chance.oneIn(4)
                ? day.minusMonths(MONTHS_OF_QUARTER)
                        .plusMonths(1)
                        .withDayOfMonth(1)
                        .minusDays(1)
                : day;
    }

    /** What the statement is over, as this end's book has it. */
    static Digest digest(End end, FinancialYear year, LocalDate on) {
        List<StoredAccount> accounts =
                end.site.disk.read(end.parties.id(), book -> book.accounts(year.startYear(), null, Integer.MAX_VALUE));
        var digest = new StatementDigest(end.parties.id(), year, on);
        accounts.forEach(stored -> Accounts.digest(digest, stored, Accounts.rows(stored)));
        return digest.digest();
    }
}
