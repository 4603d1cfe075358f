package uk.concord.record.money;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import uk.concord.record.Pence;

/**
 * What is owed, by how many days it has been due. What was paid goes to what was due first.
 *
 * @param upTo30 due for 30 days at most
 * @param upTo60 for 31 to 60
 * @param upTo90 for 61 to 90
 * @param over90 for longer
 */
public record Ageing(Pence upTo30, Pence upTo60, Pence upTo90, Pence over90) {
    public static final Ageing NOTHING = new Ageing(Pence.ZERO, Pence.ZERO, Pence.ZERO, Pence.ZERO);

    /** An amount and the day on which it was due. */
    public record Due(LocalDate day, Pence amount) {}

    /**
     * What is left of dues on a day.
     *
     * @param dues the earliest first, none after the day
     */
    static Ageing of(List<Due> dues, Pence paid, LocalDate day) {
        var ageing = NOTHING;
        var left = paid.value();
        for (var due : dues) {
            var covered = Math.min(left, due.amount().value());
            left -= covered;
            ageing = ageing.plus(age(due, new Pence(due.amount().value() - covered), day));
        }
        return ageing;
    }

    /** One amount that is owed since a day. */
    public static Ageing of(Due due, LocalDate day) {
        return day.isBefore(due.day()) ? NOTHING : age(due, due.amount(), day);
    }

    private static Ageing age(Due due, Pence owed, LocalDate day) {
        var days = ChronoUnit.DAYS.between(due.day(), day);
        if (days <= 30) {
            return new Ageing(owed, Pence.ZERO, Pence.ZERO, Pence.ZERO);
        }
        if (days <= 60) {
            return new Ageing(Pence.ZERO, owed, Pence.ZERO, Pence.ZERO);
        }
        return days <= 90
                ? new Ageing(Pence.ZERO, Pence.ZERO, owed, Pence.ZERO)
                : new Ageing(Pence.ZERO, Pence.ZERO, Pence.ZERO, owed);
    }

    public Ageing plus(Ageing other) {
        return new Ageing(
                upTo30.plus(other.upTo30),
                upTo60.plus(other.upTo60),
                upTo90.plus(other.upTo90),
                over90.plus(other.over90));
    }

    public Pence total() {
        return upTo30.plus(upTo60).plus(upTo90).plus(over90);
    }
}
