package uk.concord.dev.story;

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
        String source) {}
