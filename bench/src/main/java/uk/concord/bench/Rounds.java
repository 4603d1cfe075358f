package uk.concord.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The same figure measured several times. */
final class Rounds {
    private final List<Double> figures = new ArrayList<>();

    void add(double figure) {
        figures.add(figure);
    }

    /** The one in the middle: an hour of the host's that is slow or fast for a moment counts for little. */
    double median() {
        if (figures.isEmpty()) {
            throw new IllegalStateException("Nothing was measured.");
        }
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    @Override
    public String toString() {
        return figures.stream()
                .map(figure -> String.format(Locale.ROOT, "%.0f", figure))
                .collect(Collectors.joining(", "));
    }
}
