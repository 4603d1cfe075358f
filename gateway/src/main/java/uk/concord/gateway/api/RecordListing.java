package uk.concord.gateway.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import uk.concord.gateway.api.RecordsApi.Records;
import uk.concord.gateway.errors.Refused;
import uk.concord.proto.record.v1.ListRecordsRequest;
import uk.concord.proto.record.v1.ListRecordsResponse;

/**
 * Records of several partnerships as one list: a partnership after the other, newest change first within each. A page token
 * names the partnership, where there are several, and the place in its own list.
 */
final class RecordListing {
    private static final int USUAL_PAGE = 25;
    private static final String SEPARATOR = "~";

    private final List<String> partnerships;
    private final Function<ListRecordsRequest, ListRecordsResponse> service;

    RecordListing(List<String> partnerships, Function<ListRecordsRequest, ListRecordsResponse> service) {
        this.partnerships = List.copyOf(partnerships);
        this.service = service;
    }

    Records page(ListRecordsRequest wanted, AskedPage asked) {
        int size = asked.size() == 0 ? USUAL_PAGE : asked.size();
        var start = Place.parse(asked.place(), partnerships);
        var rows = new ArrayList<RecordJson>();
        var next = "";
        int total = 0;
        boolean pending = false;
        for (int i = 0; i < partnerships.size(); i++) {
            var isPast = i < start.partnership();
            var isFull = rows.size() >= size;
            var token = i == start.partnership() ? start.token() : "";
            var answer = service.apply(ListRecordsRequest.newBuilder(wanted)
                    .setPartnershipId(partnerships.get(i))
                    .setPageSize(isPast || isFull ? 1 : size - rows.size())
                    .setPageToken(token)
                    .build());
            total += answer.getTotalCapped();
            pending |= answer.getTotalPending();
            if (isPast) {
                continue;
            }
            if (isFull) {
                next = next.isEmpty() && answer.getRecordsCount() > 0 ? token(i, "") : next;
                continue;
            }
            answer.getRecordsList().stream().map(RecordJson::of).forEach(rows::add);
            if (!answer.getNextPageToken().isEmpty()) {
                next = token(i, answer.getNextPageToken());
            }
        }
        return new Records(rows, asked.next(next), pending ? null : Integer.valueOf(total));
    }

    private String token(int partnership, String place) {
        return partnerships.size() == 1 ? place : partnerships.get(partnership) + SEPARATOR + place;
    }

    /** Where a page begins. */
    private record Place(int partnership, String token) {
        static Place parse(String pageToken, List<String> partnerships) {
            if (pageToken.isEmpty() || partnerships.size() == 1) {
                return new Place(0, pageToken);
            }
            int end = pageToken.indexOf(SEPARATOR);
            int found = end < 0 ? -1 : partnerships.indexOf(pageToken.substring(0, end));
            if (found < 0) {
                throw Refused.field("UNKNOWN_PAGE", "pageToken", "Give the page token exactly as it was read.");
            }
            return new Place(found, pageToken.substring(end + 1));
        }
    }
}
