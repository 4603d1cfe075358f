package uk.concord.gateway.form;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.concord.gateway.wording.Dates;

/** Fills a form from what is stored, as if it had been typed. */
public final class Filling {
    private final Map<String, List<String>> values = new HashMap<>();

    public Filling text(String name, String value) {
        values.put(name, List.of(value));
        return this;
    }

    public Filling all(String name, List<String> several) {
        values.put(name, List.copyOf(several));
        return this;
    }

    /** Puts an ISO date into its three inputs; leaves them empty when it is none. */
    public Filling day(String name, String iso) {
        Dates.parse(iso).ifPresent(day -> {
            text(name + "-day", String.format(Locale.UK, "%d", day.getDayOfMonth()));
            text(name + "-month", String.format(Locale.UK, "%d", day.getMonthValue()));
            text(name + "-year", String.format(Locale.UK, "%d", day.getYear()));
        });
        return this;
    }

    public Typed typed() {
        return new Typed(values);
    }
}
