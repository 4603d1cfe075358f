package uk.concord.gateway.form;

import io.grpc.StatusRuntimeException;
import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.concord.gateway.agencies.AgencyFailure;
import uk.concord.gateway.agencies.AgencyFailure.WrongField;
import uk.concord.gateway.agencies.Failures;

/**
 * How a service's refusal is shown on the form that caused it.
 *
 * @param certain true when nothing was carried out; false when it is not known, so that trying again needs the same key
 */
public record Refusal(HttpStatus status, boolean certain) {

    /** Notes the refusal at the inputs it is about. What no form can mend is thrown on, to become a page of its own. */
    public static Refusal note(
            StatusRuntimeException failed, Mistakes mistakes, Function<String, Optional<String>> inputOf) {
        return switch (Failures.of(failed)) {
            case AgencyFailure.Invalid invalid -> {
                note(invalid.sentence(), invalid.fields(), mistakes, inputOf);
                yield new Refusal(HttpStatus.BAD_REQUEST, true);
            }
            case AgencyFailure.Refused refused -> {
                note(refused.sentence(), refused.fields(), mistakes, inputOf);
                yield new Refusal(HttpStatus.CONFLICT, true);
            }
            case AgencyFailure.Stale stale -> {
                mistakes.general(stale.sentence());
                yield new Refusal(HttpStatus.CONFLICT, true);
            }
            case AgencyFailure.Away away -> {
                mistakes.general(away.sentence() + " What you typed is still here.");
                yield new Refusal(HttpStatus.SERVICE_UNAVAILABLE, false);
            }
            case AgencyFailure.SignInNeeded _, AgencyFailure.NotEntitled _, AgencyFailure.Unknown _ -> throw failed;
            case AgencyFailure.Broken _ -> throw failed;
        };
    }

    private static void note(
            String sentence, List<WrongField> fields, Mistakes mistakes, Function<String, Optional<String>> inputOf) {
        boolean placed = false;
        for (var field : fields) {
            var input = inputOf.apply(field.field());
            if (input.isPresent()) {
                mistakes.at(input.get(), field.description());
                placed = true;
            } else {
                mistakes.general(field.description());
                placed = true;
            }
        }
        if (!placed) {
            mistakes.general(sentence);
        }
    }
}
