package uk.concord.bench;

import java.util.Locale;

/** One measured figure, as it is printed and kept. */
record Figure(String name, double value, String unit) {

    String line() {
        return String.format(Locale.ROOT, "BENCH %s %.3f %s", name, value, unit);
    }
}
