package uk.concord.node.book;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.concord.proto.record.v1.RecordSummary;
import uk.concord.record.ActorId;

/**
 * The terms by which a record is found, all made from its row: the words of its ref and title, its service, its providers, and
 * the own agency's people who took part. Each begins with a letter for its kind.
 */
public final class SearchTerms {
    /** Words of refs and titles. */
    public static final String WORD = "w:";

    /** Short codes of services. */
    public static final String SERVICE = "s:";

    /** Providers, as scheme and code. */
    public static final String PROVIDER = "p:";

    private static final String ACTOR = "a:";
    private static final int LONGEST_WORD = 40;
    private static final int LONGEST_TERM = 64;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern SEAM = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchTerms() {}

    /** All terms of one record. */
    public static Set<String> of(RecordSummary summary) {
        var terms = new LinkedHashSet<String>();
        wordsOf(summary).forEach(word -> terms.add(WORD + word));
        if (!summary.getServiceCode().isEmpty()) {
            terms.add(service(summary.getServiceCode()));
        }
        summary.getProvidersList()
                .forEach(provider -> terms.add(provider(provider.getScheme() + ":" + provider.getCode())));
        summary.getOwnActorIdsList().forEach(id -> terms.add(actor(ActorId.of(id.toByteArray()))));
        return terms;
    }

    public static String service(String code) {
        return cut(SERVICE + code, LONGEST_TERM);
    }

    /** A provider given as "scheme:code". */
    public static String provider(String provider) {
        return cut(PROVIDER + provider, LONGEST_TERM);
    }

    public static String actor(ActorId id) {
        return ACTOR + id.toString().replace("-", "");
    }

    /** The words somebody searches for: each must be the beginning of one of the record's. */
    public static List<String> asked(String text) {
        return words(text).distinct().toList();
    }

    /**
     * The words of a record's ref and title. One with hyphens or the like is also found from each of its parts on: "0007"
     * finds "kc-2026-0007".
     */
    public static Set<String> wordsOf(RecordSummary summary) {
        var found = new LinkedHashSet<String>();
        words(summary.getRef() + " " + summary.getTitle()).forEach(word -> found.addAll(endings(word)));
        return found;
    }

    private static Stream<String> words(String text) {
        return SPACE.splitAsStream(text.toLowerCase(Locale.UK))
                .map(word -> EDGES.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .map(word -> cut(word, LONGEST_WORD));
    }

    private static List<String> endings(String word) {
        var endings = new ArrayList<String>();
        endings.add(word);
        var seam = SEAM.matcher(word);
        while (seam.find()) {
            endings.add(word.substring(seam.end()));
        }
        return endings;
    }

    /** Never between the two halves of a character. */
    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
