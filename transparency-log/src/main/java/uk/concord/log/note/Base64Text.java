package uk.concord.log.note;

import java.util.Base64;
import uk.concord.log.MalformedData;

/** Standard base64 in its one canonical spelling: padded, no stray bits, no line breaks. */
final class Base64Text {
    private Base64Text() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedData("base64 is standard and padded");
        }
        // The JDK's decoder forgives missing padding and stray last bits: two spellings of one signature.
        if (!encode(bytes).equals(text)) {
            throw new MalformedData("base64 has one spelling, this is another");
        }
        return bytes;
    }
}
