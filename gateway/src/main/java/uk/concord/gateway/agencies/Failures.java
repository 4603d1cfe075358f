package uk.concord.gateway.agencies;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Optional;
import uk.concord.gateway.agencies.AgencyFailure.WrongField;

/** Reads a failed call's status and details into an {@link AgencyFailure}. */
public final class Failures {
    private static final String AWAY =
            "The service cannot be reached just now. Try again in a minute; nothing is lost.";
    private static final String NOT_ENTITLED =
            "Your account does not cover this. If your work needs it, ask those who gave you the account.";
    private static final String BROKEN = "Something went wrong in the service. It has been noted.";

    private Failures() {}

    public static AgencyFailure of(StatusRuntimeException failed) {
        var details = Details.of(failed);
        return switch (failed.getStatus().getCode()) {
            case UNAUTHENTICATED ->
                new AgencyFailure.SignInNeeded(details.codeOr("SIGN_IN_NEEDED"), "Sign in again to go on.");
            case PERMISSION_DENIED ->
                new AgencyFailure.NotEntitled(details.codeOr("NOT_ENTITLED"), details.sentenceOr(NOT_ENTITLED));
            case NOT_FOUND ->
                new AgencyFailure.Unknown(
                        details.codeOr("NOT_FOUND"), details.sentenceOr("There is no such thing here."));
            case INVALID_ARGUMENT, OUT_OF_RANGE ->
                new AgencyFailure.Invalid(
                        details.codeOr("INVALID"), details.sentenceOr("What was sent is not right."), details.fields());
            case FAILED_PRECONDITION, ALREADY_EXISTS ->
                new AgencyFailure.Refused(
                        details.codeOr("REFUSED"),
                        details.sentenceOr("This cannot be done as things stand."),
                        details.fields());
            case ABORTED ->
                new AgencyFailure.Stale(
                        details.codeOr("STALE_VERSION"),
                        details.sentenceOr("Somebody changed this meanwhile. Look at it again before you go on."));
            case UNAVAILABLE ->
                new AgencyFailure.Away(
                        details.codeOr("UNAVAILABLE"), details.known() ? details.sentenceOr(AWAY) : AWAY);
            case DEADLINE_EXCEEDED, CANCELLED, RESOURCE_EXHAUSTED -> new AgencyFailure.Away("UNAVAILABLE", AWAY);
            case OK, UNKNOWN, UNIMPLEMENTED, INTERNAL, DATA_LOSS ->
                new AgencyFailure.Broken(details.codeOr("INTERNAL"), BROKEN, details.incident());
        };
    }

    /** The stable reason that our services give; empty when the failure is not one of theirs. */
    static Optional<String> reason(StatusRuntimeException failed) {
        return Optional.of(Details.of(failed)).filter(Details::known).map(Details::code);
    }

    /** What travelled beside the status. Only a status that carries our ErrorInfo has a sentence meant for people. */
    private record Details(String code, String sentence, List<WrongField> fields, String incident) {
        private static final Details NONE = new Details("", "", List.of(), "");

        static Details of(StatusRuntimeException failed) {
            var status = StatusProto.fromThrowable(failed);
            if (status == null) {
                return NONE;
            }
            var code = "";
            var incident = "";
            List<WrongField> fields = List.of();
            try {
                for (var detail : status.getDetailsList()) {
                    if (detail.is(ErrorInfo.class)) {
                        var info = detail.unpack(ErrorInfo.class);
                        code = info.getReason();
                        incident = info.getMetadataOrDefault("incident", "");
                    } else if (detail.is(BadRequest.class)) {
                        fields = detail.unpack(BadRequest.class).getFieldViolationsList().stream()
                                .map(violation -> new WrongField(violation.getField(), violation.getDescription()))
                                .toList();
                    }
                }
            } catch (InvalidProtocolBufferException garbled) {
                return NONE;
            }
            return new Details(code, status.getMessage(), fields, incident);
        }

        boolean known() {
            return !code.isEmpty();
        }

        String codeOr(String otherwise) {
            return known() ? code : otherwise;
        }

        String sentenceOr(String otherwise) {
            return known() && !sentence.isEmpty() ? sentence : otherwise;
        }
    }
}
