package uk.concord.gateway.errors;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Map;
import java.util.regex.Pattern;
import uk.concord.gateway.agencies.AgencyFailure.WrongField;
import uk.concord.gateway.errors.Problem.Wrong;

/** Finds the place in a request at which a field stands that a service, or the gateway, calls wrong by a name of its own. */
final class Whereabouts {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** "record_id" in /api/v1/records/1f… is what the address calls the id. */
    private static final Pattern ONE_OF_MANY = Pattern.compile("/api/v1/([a-z]+)s/[^/]+.*");

    /** Where what a service is asked is put together otherwise than what the API is sent. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("cover.post", "post"),
            Map.entry("cover.deputy", "deputy"),
            Map.entry("cover.first_day", "first_day"),
            Map.entry("cover.last_day", "last_day"),
            Map.entry("cover.reason", "reason"),
            Map.entry("notice.reference", "reference"),
            Map.entry("notice.published_on", "on"),
            Map.entry("urgency.urgency", "kind"),
            Map.entry("urgency.agreed_by", "by"),
            Map.entry("urgency.agreed_on", "on"),
            Map.entry("urgency.reason", "reason"),
            Map.entry("urgency.reported_to", "reported_to"),
            Map.entry("called_in.called_in_on", "on"),
            Map.entry("called_in.called_in_by", "by"),
            Map.entry("called_in.reason", "reason"),
            Map.entry("ended.outcome", "kind"),
            Map.entry("ended.ended_on", "on"),
            Map.entry("ended.minute_reference", "reference"),
            Map.entry("decided_by", "by"),
            Map.entry("decided_on", "on"),
            Map.entry("minute_reference", "reference"),
            Map.entry("partnership_id", "partnership"));

    private final HttpRequest<?> request;

    Whereabouts(HttpRequest<?> request) {
        this.request = request;
    }

    /** A name that is a pointer already is taken as it is. */
    Wrong of(WrongField wrong) {
        if (wrong.field().startsWith("#")) {
            return new Wrong(wrong.field(), null, null, wrong.description());
        }
        var name = OTHERWISE.getOrDefault(wrong.field(), wrong.field());
        if (name.equals("request_id") || name.equals(IDEMPOTENCY_KEY)) {
            return header(IDEMPOTENCY_KEY, wrong);
        }
        if (isExpectation(name)) {
            return header(HttpHeaders.IF_MATCH, wrong);
        }
        if (namesTheAddressed(name)) {
            return parameter("id", wrong);
        }
        var camelCase = Pointer.camelCase(name);
        if (!request.getMethod().permitsRequestBody() || request.getParameters().contains(camelCase)) {
            return parameter(camelCase, wrong);
        }
        var pointer = request.getPath().startsWith("/api/v1/drafts") ? Pointer.inDraft(name) : Pointer.of(name);
        return new Wrong(pointer, null, null, wrong.description());
    }

    private boolean isExpectation(String name) {
        return name.equals(HttpHeaders.IF_MATCH)
                || (name.equals("expected_version") && request.getHeaders().contains(HttpHeaders.IF_MATCH));
    }

    private boolean namesTheAddressed(String name) {
        var address = ONE_OF_MANY.matcher(request.getPath());
        return address.matches() && name.equals(address.group(1) + "_id");
    }

    private static Wrong parameter(String name, WrongField wrong) {
        return new Wrong(null, name, null, wrong.description());
    }

    private static Wrong header(String name, WrongField wrong) {
        return new Wrong(null, null, name, wrong.description());
    }
}
