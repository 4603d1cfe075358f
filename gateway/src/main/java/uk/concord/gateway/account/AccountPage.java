package uk.concord.gateway.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Anchor;
import uk.concord.gateway.component.ErrorSummary;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.component.Ticks;

/**
 * The money of one record: how each payer stands, what each line has cost, what is due by month, and what was entered.
 *
 * @param ways to enter something; empty for who may not
 */
public record AccountPage(
        String ref,
        String title,
        Anchor back,
        String lead,
        String done,
        List<Anchor> ways,
        List<Year> years,
        List<Schedule> schedules,
        List<Entered> entered,
        ErrorSummary problems) {
    public AccountPage {
        ways = List.copyOf(ways);
        years = List.copyOf(years);
        schedules = List.copyOf(schedules);
        entered = List.copyOf(entered);
    }

    /** A financial year. */
    public record Year(String name, StatementPage.Table standings, StatementPage.Table costs) {}

    /** What one payer has to pay of one line, month by month. */
    public record Schedule(String summary, List<Month> months) {
        public Schedule {
            months = List.copyOf(months);
        }
    }

    /** An amount due on the last day of a month. */
    public record Month(String name, String amount) {}

    /** Something that was entered, with what the reader may do about it. */
    public record Entered(
            String what,
            String amount,
            List<String> facts,
            Ticks ticks,
            @Nullable Tag tag,
            List<Act> acts) {
        public Entered {
            facts = List.copyOf(facts);
            acts = List.copyOf(acts);
        }
    }

    /** A button about one thing that was entered. */
    public record Act(String action, Hidden hidden, String leaf, String label, String context, boolean warning) {}
}
