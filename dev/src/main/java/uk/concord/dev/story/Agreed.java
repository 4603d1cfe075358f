package uk.concord.dev.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that both agencies agreed on elsewhere before, recorded now.
 *
 * @param key names it among all that the story tells: sent again, it has no second effect
 * @param decidedOn the day of the decision, as ISO 8601
 * @param source the minute, or where the decision is published
 */
record Agreed(
        String key,
        Map<String, Object> terms,
        Map<String, Object> councilsDecision,
        Map<String, Object> healthsDecision,
        String decidedOn,
        String source) {

    /** The same with what is to be measured. */
    Agreed measuring(List<Map<String, Object>> measures) {
        var measured = new HashMap<>(terms);
        measured.put("measures", measures);
        return new Agreed(key, measured, councilsDecision, healthsDecision, decidedOn, source);
    }
}
