package uk.concord.node.notification;

/** On which occasion people are told of a thing; on each once. */
enum Occasion {
    /** It has just begun to wait. */
    ARRIVED,
    /** Its limit comes near. */
    BEFORE,
    /** It is the day of its limit, or the last working day before that. */
    ON,
    /** Its limit has passed. */
    AFTER
}
