package uk.concord.gateway.live;

import java.util.stream.Collectors;
import uk.concord.proto.record.v1.AwaitChangesResponse;

/** What a page is told of a change, as JSON. Record ids are UUIDs: nothing in them needs escaping. */
final class Told {
    private static final int MOST_RECORDS = 50;

    private Told() {}

    static String of(AwaitChangesResponse answer) {
        boolean everything = answer.getEverything() || answer.getRecordIdsCount() > MOST_RECORDS;
        var records = everything
                ? ""
                : answer.getRecordIdsList().stream()
                        .filter(id -> id.matches("[0-9a-f-]{36}"))
                        .map(id -> '"' + id + '"')
                        .collect(Collectors.joining(","));
        return "{\"records\":[" + records + "],\"everything\":" + everything + ",\"receipts\":" + answer.getReceipts()
                + ",\"drafts\":" + answer.getDrafts() + "}";
    }
}
