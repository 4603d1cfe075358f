package uk.concord.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.errors.Refused;
import uk.concord.proto.record.v1.ListRecordsRequest;
import uk.concord.proto.record.v1.ListRecordsResponse;
import uk.concord.proto.record.v1.RecordSummary;

class RecordListingTest {
    private final Map<String, List<String>> books =
            Map.of("kcc-kmicb", List.of("a", "b", "c"), "mdw-kmicb", List.of("d", "e"));
    private final RecordListing both = new RecordListing(List.of("kcc-kmicb", "mdw-kmicb"), this::answer);

    @Test
    void one_page_holds_the_records_of_all_partnerships() {
        var page = both.page(ListRecordsRequest.getDefaultInstance(), asked(0, ""));

        assertThat(page.items()).extracting(RecordJson::ref).containsExactly("a", "b", "c", "d", "e");
        assertThat(page.nextPageToken()).isNull();
        assertThat(page.total()).isEqualTo(5);
    }

    @Test
    void pages_of_any_size_lead_through_every_record_once() {
        for (int size = 1; size <= 6; size++) {
            var seen = new ArrayList<String>();
            var token = "";
            do {
                var page = both.page(ListRecordsRequest.getDefaultInstance(), asked(size, place(token)));
                assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
                page.items().forEach(item -> seen.add(item.ref()));
                token = Sent.text(page.nextPageToken());
            } while (!token.isEmpty());
            assertThat(seen).as("size " + size).containsExactly("a", "b", "c", "d", "e");
        }
    }

    @Test
    void a_token_of_somebody_elses_partnership_is_refused() {
        assertThatThrownBy(() -> both.page(ListRecordsRequest.getDefaultInstance(), asked(1, "kcc-x~1")))
                .isInstanceOf(Refused.class);
    }

    private static AskedPage asked(int size, String place) {
        return new AskedPage(size, place, "question");
    }

    private static String place(String token) {
        return token.replace(".question", "");
    }

    private ListRecordsResponse answer(ListRecordsRequest request) {
        var all = books.getOrDefault(request.getPartnershipId(), List.of());
        int from = request.getPageToken().isEmpty() ? 0 : Integer.parseInt(request.getPageToken());
        int to = Math.min(all.size(), from + request.getPageSize());
        var answer = ListRecordsResponse.newBuilder().setTotalCapped(all.size());
        all.subList(from, to)
                .forEach(ref -> answer.addRecords(RecordSummary.newBuilder().setRef(ref)));
        return answer.setNextPageToken(to < all.size() ? String.valueOf(to) : "")
                .build();
    }
}
