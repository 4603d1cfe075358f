package uk.concord.gateway.form;

import com.google.protobuf.ByteString;
import java.util.HexFormat;

/** Hashes in hidden inputs. */
public final class Hex {
    private Hex() {}

    /** Empty, which names nothing, when it is not hexadecimal. */
    public static ByteString bytes(String hex) {
        return hex.matches("([0-9a-f]{2}){1,64}")
                ? ByteString.copyFrom(HexFormat.of().parseHex(hex))
                : ByteString.EMPTY;
    }

    public static String of(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
