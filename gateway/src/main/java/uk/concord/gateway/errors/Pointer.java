package uk.concord.gateway.errors;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.concord.proto.entry.v1.Terms;

/** JSON pointers (RFC 6901), as fragments, made from the names that services have for fields. */
public final class Pointer {
    private static final Pattern STEP = Pattern.compile("[\\w-]+");
    private static final Pattern WORD = Pattern.compile("_([a-z0-9])");

    private Pointer() {}

    /** For example "#/lines/0/costs/1/amountPence" for "lines[0].costs[1].amount_pence"; "#" is the whole. */
    public static String of(String path) {
        var steps = STEP.matcher(path)
                .results()
                .map(MatchResult::group)
                .map(Pointer::camelCase)
                .collect(Collectors.joining("/"));
        return steps.isEmpty() ? "#" : "#/" + steps;
    }

    /** The same in a draft, where services name the fields of its terms as if they stood alone. */
    public static String inDraft(String path) {
        var first = STEP.matcher(path);
        var isOfTerms = first.lookingAt() && Terms.getDescriptor().findFieldByName(first.group()) != null;
        return of(isOfTerms ? "terms." + path : path);
    }

    static String camelCase(String name) {
        return WORD.matcher(name).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }
}
