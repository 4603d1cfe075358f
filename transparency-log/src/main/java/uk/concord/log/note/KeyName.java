package uk.concord.log.note;

import java.nio.charset.StandardCharsets;
import uk.concord.log.MalformedData;

/** The rule for names of keys and logs: what a signature line and the ML-DSA-44 message can both hold. */
final class KeyName {
    private static final int MAX_BYTES = 255;

    private KeyName() {}

    /** Gives back the name, or refuses it: 1 to 255 bytes of UTF-8, no space, no control character, no plus. */
    static String check(String name) {
        if (name.isEmpty() || utf8(name).length > MAX_BYTES) {
            throw new MalformedData("a key's name has 1 to 255 bytes");
        }
        if (!name.codePoints().allMatch(KeyName::allowed)) {
            throw new MalformedData("a key's name has no space, control character or plus");
        }
        return name;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean allowed(int c) {
        return c != '+'
                && !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !Character.isISOControl(c)
                && Character.getType(c) != Character.SURROGATE;
    }
}
