package uk.concord.gateway.errors;

import io.micronaut.http.HttpStatus;
import java.util.List;
import uk.concord.gateway.agencies.AgencyFailure.WrongField;

/** Ends a request early with a failure that is the caller's to put right. */
public final class Refused extends RuntimeException {
    private final transient Failure failure;

    public Refused(Failure failure) {
        super(failure.code());
        this.failure = failure;
    }

    /** A field of the request is not right. */
    public static Refused field(String code, String field, String sentence) {
        return field(HttpStatus.BAD_REQUEST, code, "Something is not filled in right", field, sentence);
    }

    /** A field of the request is not right, in a way that has a status of its own. */
    public static Refused field(HttpStatus status, String code, String title, String field, String sentence) {
        return new Refused(Failure.of(status, code, title, sentence, List.of(new WrongField(field, sentence))));
    }

    public Failure failure() {
        return failure;
    }
}
