package uk.concord.gateway.records;

import com.google.protobuf.ProtocolMessageEnum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.concord.gateway.component.Input;
import uk.concord.gateway.component.Input.Asked;
import uk.concord.gateway.component.Input.Option;
import uk.concord.gateway.record.Statuses;
import uk.concord.gateway.wording.FinancialYears;
import uk.concord.gateway.wording.Sides;
import uk.concord.gateway.wording.Weakness;
import uk.concord.gateway.wording.Words;
import uk.concord.proto.entry.v1.LegalBasis;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.proto.record.v1.RecordChoices;
import uk.concord.proto.record.v1.RecordOrder;
import uk.concord.proto.record.v1.RecordStatus;

/**
 * The questions beside a list of records, with what was chosen.
 *
 * @param first those asked most, always open
 * @param more the others, folded away until one of them is used
 */
public record Filters(List<Input> first, List<Input> more, boolean moreOpen) {
    private static final int YEARS_BACK = 10;
    private static final int YEARS_AHEAD = 6;

    public Filters {
        first = List.copyOf(first);
        more = List.copyOf(more);
    }

    /** What the questions are made of. */
    record Made(Search search, RecordChoices choices, Sides sides, boolean takesPart, LocalDate today) {}

    static Filters of(Made made) {
        var search = made.search();
        return new Filters(first(made), more(made), search.filtersMore());
    }

    private static List<Input> first(Made made) {
        var search = made.search();
        var inputs = new ArrayList<Input>();
        inputs.add(new Input.Checkboxes(
                "status",
                new Asked("Where it stands"),
                choices(
                        RecordStatus.values(),
                        RecordStatus.UNRECOGNIZED,
                        Statuses::words,
                        search.statuses()::contains)));
        inputs.add(new Input.Select(
                "waiting",
                new Asked("Waiting for"),
                withAny(
                        "Anybody or nobody",
                        Stream.of(made.sides().council(), made.sides().health())
                                .map(agency -> new Option(
                                        agency.getCode(),
                                        agency.getShortName(),
                                        "",
                                        agency.getCode().equals(search.waiting()))))));
        if (made.takesPart()) {
            inputs.add(new Input.Checkboxes(
                    "mine",
                    new Asked("Whose"),
                    List.of(new Option("yes", "Only those I took part in", "", search.mine()))));
        }
        inputs.add(new Input.Select("order", new Asked("In order of"), orders(search.order())));
        return inputs;
    }

    private static List<Input> more(Made made) {
        var search = made.search();
        return List.of(
                new Input.Select("service", new Asked("Service"), services(made)),
                new Input.Select("provider", new Asked("Provider"), providers(made)),
                new Input.Select("year", new Asked("Costs something in"), years(made)),
                new Input.Checkboxes(
                        "basis",
                        new Asked("Legal basis"),
                        choices(LegalBasis.values(), LegalBasis.UNRECOGNIZED, Words::of, search.bases()::contains)),
                new Input.Checkboxes(
                        "weakness",
                        new Asked("Area of weakness"),
                        Arrays.stream(Weakness.values())
                                .map(one -> new Option(
                                        String.valueOf(one.number()),
                                        one.words(),
                                        "",
                                        search.weaknesses().contains(one.number())))
                                .toList()));
    }

    private static List<Option> orders(RecordOrder chosen) {
        return Stream.of(
                        RecordOrder.RECORD_ORDER_UNSPECIFIED,
                        RecordOrder.RECORD_ORDER_DUE,
                        RecordOrder.RECORD_ORDER_MONEY)
                .map(order ->
                        new Option(order.getNumber() == 0 ? "" : Search.code(order), words(order), "", order == chosen))
                .toList();
    }

    private static String words(RecordOrder order) {
        return switch (order) {
            case RECORD_ORDER_UNSPECIFIED, UNRECOGNIZED -> "Last change, newest first";
            case RECORD_ORDER_DUE -> "When it is due, earliest first";
            case RECORD_ORDER_MONEY -> "Money a year, most first";
        };
    }

    private static List<Option> services(Made made) {
        var chosen = made.search().service();
        var codes = made.choices().getServiceCodesList();
        return withAny(
                "Any",
                Stream.concat(codes.stream(), missing(chosen, codes))
                        .map(code -> new Option(code, code, "", code.equals(chosen))));
    }

    private static List<Option> providers(Made made) {
        var chosen = made.search().provider();
        var known = made.choices().getProvidersList();
        var codes = known.stream().map(Filters::code).toList();
        return withAny(
                "Any",
                Stream.concat(
                        known.stream()
                                .map(provider -> new Option(
                                        code(provider),
                                        words(provider),
                                        "",
                                        code(provider).equals(chosen))),
                        missing(chosen, codes).map(code -> new Option(code, code, "", true))));
    }

    private static String code(Organisation provider) {
        return provider.getScheme() + ":" + provider.getCode();
    }

    private static String words(Organisation provider) {
        return provider.getName().isEmpty() ? provider.getCode() : provider.getName();
    }

    /** What was asked for stays asked for, though no record has it. */
    private static Stream<String> missing(String chosen, List<String> offered) {
        return chosen.isEmpty() || offered.contains(chosen) ? Stream.empty() : Stream.of(chosen);
    }

    private static List<Option> years(Made made) {
        int now = FinancialYears.of(made.today());
        int chosen = made.search().year();
        return withAny(
                "Any year",
                Stream.concat(
                                IntStream.rangeClosed(now - YEARS_BACK, now + YEARS_AHEAD)
                                        .boxed(),
                                Stream.of(chosen).filter(year -> year != 0))
                        .distinct()
                        .sorted()
                        .map(year -> new Option(String.valueOf(year), FinancialYears.name(year), "", year == chosen)));
    }

    private static <T extends Enum<T> & ProtocolMessageEnum> List<Option> choices(
            T[] values, T unknown, Function<T, String> words, Predicate<T> chosen) {
        return Arrays.stream(values)
                .filter(value -> value != unknown && value.getNumber() != 0)
                .map(value -> new Option(Search.code(value), words.apply(value), "", chosen.test(value)))
                .toList();
    }

    private static List<Option> withAny(String words, Stream<Option> others) {
        var options = new ArrayList<Option>();
        options.add(new Option("", words, "", false));
        others.forEach(options::add);
        return options;
    }
}
