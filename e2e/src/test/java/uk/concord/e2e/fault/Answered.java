package uk.concord.e2e.fault;

import uk.concord.e2e.api.Reply;

/** A command that was answered, with what was answered. */
record Answered(Command command, Reply reply) {
    /** Sends it once more: it must be answered with the very same thing. */
    void repeat() {
        var again = command.untilAnswered();
        if (!identity(again).equals(identity(reply))) {
            throw new AssertionError(
                    "Repeated " + command.path() + " with key " + command.key() + ": " + reply + " became " + again);
        }
    }

    /** What was made: the draft or record by its id, the offer by its place in the log. */
    private static String identity(Reply reply) {
        var json = reply.json();
        return json.path("id").asText() + json.path("recordId").asText() + json.path("offer");
    }
}
