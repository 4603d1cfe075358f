package uk.concord.node.importing;

import com.google.protobuf.ProtocolMessageEnum;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.concord.proto.entry.v1.Organisation;
import uk.concord.record.OrganisationCode;
import uk.concord.record.OrganisationCode.Scheme;
import uk.concord.record.Pence;
import uk.concord.record.terms.ListedOrganisation;
import uk.concord.record.terms.ProviderDirectory;

/** Reads the cells of a table as people write them in a spreadsheet; what cannot be read is noted and empty. */
final class Cells {
    private static final Pattern POUNDS =
            Pattern.compile("£?([0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(?:\\.([0-9]{2}))?");
    private static final Pattern MONTHS = Pattern.compile("[0-9]{1,2}");
    private static final DateTimeFormatter BRITISH =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT);

    private final ProviderDirectory directory;
    private final Findings findings;

    Cells(ProviderDirectory directory, Findings findings) {
        this.directory = directory;
        this.findings = findings;
    }

    /** A day as 2017-09-01 or 01/09/2017. An empty cell is left to the checks of the terms. */
    Optional<LocalDate> day(int row, String column, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(text.contains("/") ? LocalDate.parse(text, BRITISH) : LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            findings.add(row, column, "NOT_A_DATE", "Write the date as 2017-09-01 or 01/09/2017.");
            return Optional.empty();
        }
    }

    /**
     * Whole pounds or pounds and pence, with or without thousands' commas.
     *
     * @param otherwise what to do when it is none
     */
    Optional<Pence> pounds(int row, String column, String text, String otherwise) {
        var found = POUNDS.matcher(text);
        if (!found.matches()) {
            findings.add(row, column, "NOT_AN_AMOUNT", otherwise);
            return Optional.empty();
        }
        long whole = Long.parseLong(found.group(1).replace(",", ""));
        long part = found.group(2) == null ? 0 : Long.parseLong(found.group(2));
        var amount = new Pence(Math.addExact(Math.multiplyExact(whole, 100L), part));
        if (amount.isMoreThan(Pence.MOST)) {
            findings.add(row, column, "AMOUNT_OUT_OF_RANGE", "Enter an amount between £0 and £100,000,000,000.");
            return Optional.empty();
        }
        return Optional.of(amount);
    }

    int months(int row, String column, String text) {
        if (!MONTHS.matcher(text).matches()) {
            findings.add(
                    row,
                    column,
                    "NOT_A_NUMBER",
                    "Write the notice in whole months, for example 5; 0 when there is none.");
            return 0;
        }
        return Integer.parseInt(text);
    }

    /** A choice by its name, however it is cased: s76 or S76, general fund or GENERAL_FUND. */
    <E extends Enum<E> & ProtocolMessageEnum> Optional<E> choice(
            int row, String column, String text, String prefix, E[] choices) {
        var wanted = prefix + text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        var found = Arrays.stream(choices)
                .filter(choice -> choice.name().equals(wanted) && !choice.name().endsWith("_UNSPECIFIED"))
                .findFirst();
        if (found.isEmpty()) {
            findings.add(row, column, "NOT_A_CHOICE", "Write one of: " + names(prefix, choices) + ".");
        }
        return found;
    }

    /** An organisation by its code, with the name that the directory has for it. */
    Optional<Organisation> organisation(int row, String column, String text) {
        var code = text.toUpperCase(Locale.ROOT);
        var listed = Stream.of(Scheme.values())
                .flatMap(scheme -> listed(scheme, code).stream())
                .findFirst();
        if (listed.isEmpty()) {
            findings.add(
                    row,
                    column,
                    "UNKNOWN_ORGANISATION",
                    "Write the ODS or GSS code of an organisation that is known here.");
        }
        return listed.map(organisation -> Organisation.newBuilder()
                .setScheme(organisation.code().scheme().name())
                .setCode(organisation.code().code())
                .setName(organisation.name())
                .build());
    }

    private Optional<ListedOrganisation> listed(Scheme scheme, String code) {
        try {
            return directory.find(new OrganisationCode(scheme, code));
        } catch (IllegalArgumentException notOfThisScheme) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> String names(String prefix, E[] choices) {
        return String.join(
                ", ",
                Arrays.stream(choices)
                        .map(Enum::name)
                        .filter(name -> name.startsWith(prefix) && !name.endsWith("_UNSPECIFIED"))
                        .map(name -> name.substring(prefix.length()))
                        .toList());
    }
}
