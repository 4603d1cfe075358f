package uk.concord.gateway.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.errors.Refused;

/** The version of a thing that the caller has read and decides on: by its ETag in If-Match, or as a number in the body. */
final class ReadVersion {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})-[0-9a-f]{16}\"");
    private static final String IN_BODY = "expectedVersion";

    private ReadVersion() {}

    /** The version; 0 when it is not said. */
    static long of(@Nullable String ifMatch, long inBody) {
        if (ifMatch == null) {
            return inBody;
        }
        long version = version(ifMatch);
        if (inBody != 0 && inBody != version) {
            throw Refused.field("TWO_VERSIONS", IN_BODY, "If-Match names another version. Send one of the two.");
        }
        return version;
    }

    /** The version, which must be said: whoever did not read a thing cannot change it. */
    static long needed(@Nullable String ifMatch, long inBody) {
        long version = of(ifMatch, inBody);
        if (version == 0) {
            throw Refused.field(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "VERSION_NEEDED",
                    "Say which version you have read",
                    HttpHeaders.IF_MATCH,
                    "Send the ETag you have read in If-Match, or the version in expectedVersion.");
        }
        return version;
    }

    private static long version(String ifMatch) {
        var tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw Refused.field(
                    "NOT_AN_ETAG", HttpHeaders.IF_MATCH, "Give one ETag of the thing itself, exactly as it was read.");
        }
        return Long.parseLong(tag.group(1));
    }
}
