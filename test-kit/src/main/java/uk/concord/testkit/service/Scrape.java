package uk.concord.testkit.service;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a service shows to operators at one moment, in Prometheus's text format. */
public record Scrape(String text) {

    /** The sum of all series of that name whose labels hold all of these, each as {@code label="value"}; 0 without any. */
    public double sum(String name, String... labels) {
        return series(name, labels)
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Whether there is such a series. */
    public boolean has(String name, String... labels) {
        return series(name, labels).findAny().isPresent();
    }

    /** Every name that stands here. */
    public List<String> names() {
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(Scrape::name)
                .distinct()
                .toList();
    }

    private Stream<String> series(String name, String... labels) {
        return text.lines()
                .filter(line -> !line.startsWith("#") && name(line).equals(name))
                .filter(line -> Arrays.stream(labels).allMatch(line::contains));
    }

    private static String name(String line) {
        return line.split("[{ ]", 2)[0];
    }
}
