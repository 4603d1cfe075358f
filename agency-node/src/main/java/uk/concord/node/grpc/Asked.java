package uk.concord.node.grpc;

import com.google.protobuf.ByteString;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import uk.concord.record.Digest;
import uk.concord.record.Pence;
import uk.concord.record.text.PlainText;

/** Reads the plain fields of requests, strictly. */
public final class Asked {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern REQUEST_ID = Pattern.compile("[\\x21-\\x7e]{1,64}");

    private static final int DIGEST_BYTES = 32;
    private static final int MOST_REFERENCE = 100;

    private Asked() {}

    /** A UUID, refused unless written in full. */
    public static UUID uuid(String field, String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new CallFailure.BadInput(field, "NOT_A_UUID", "The identifier is not a UUID.");
        }
        return UUID.fromString(text.toLowerCase(Locale.ROOT));
    }

    /** An idempotency key of 1 to 64 visible ASCII characters. */
    public static String requestId(String text) {
        if (!REQUEST_ID.matcher(text).matches()) {
            throw new CallFailure.BadInput(
                    "request_id", "NO_REQUEST_ID", "Every change needs a request id of 1 to 64 visible characters.");
        }
        return text;
    }

    /** A SHA-256 digest: 32 bytes. */
    public static Digest digest(String field, ByteString bytes) {
        if (bytes.size() != DIGEST_BYTES) {
            throw new CallFailure.BadInput(field, "NOT_A_HASH", "Name it by its hash, 32 bytes, exactly as read.");
        }
        return Digest.of(bytes.toByteArray());
    }

    /** A day, ISO 8601. */
    public static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new CallFailure.BadInput(field, "NOT_A_DATE", "Give a day, for example 2026-03-27.");
        }
    }

    /** An amount of at least a penny. */
    public static Pence amount(String field, long pence) {
        if (pence < 1 || pence > Pence.MOST.value()) {
            throw new CallFailure.BadInput(field, "AMOUNT_OUT_OF_RANGE", "Give an amount of at least a penny.");
        }
        return new Pence(pence);
    }

    /** The reference of a payment or the number of an invoice. */
    public static String reference(String field, String text) {
        if (!PlainText.isLabel(text, MOST_REFERENCE)) {
            throw new CallFailure.BadInput(
                    field, "REFERENCE_MISSING", "Give the payment's reference, 1 to 100 characters.");
        }
        return text;
    }

    /** How many rows are wanted: 0 means the usual number, more than the most is refused. */
    public static int pageSize(int wanted, int usual, int most) {
        if (wanted < 0 || wanted > most) {
            throw new CallFailure.BadInput("page_size", "PAGE_TOO_LARGE", "Ask for 1 to " + most + " rows at a time.");
        }
        return wanted == 0 ? usual : wanted;
    }
}
