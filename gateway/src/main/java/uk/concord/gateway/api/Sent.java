package uk.concord.gateway.api;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.ProtocolMessageEnum;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.errors.Refused;

/** Small pieces of what travels as JSON, read and written in one way: absent means empty, hashes are hexadecimal. */
final class Sent {
    private static final int HASH = 32;
    private static final long MICROS = 1_000_000;

    private Sent() {}

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** Null where there is none, so that absent things do not look like empty ones. */
    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static @Nullable String instant(long micros) {
        return micros == 0
                ? null
                : Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000)
                        .toString();
    }

    static @Nullable String hash(ByteString hash) {
        return hash.isEmpty() ? null : HexFormat.of().formatHex(hash.toByteArray());
    }

    static ByteString hash(String field, @Nullable String text) {
        try {
            var bytes = HexFormat.of().parseHex(text(text));
            if (bytes.length == HASH) {
                return ByteString.copyFrom(bytes);
            }
        } catch (IllegalArgumentException garbled) {
            // Told below, like every other hash that is none.
        }
        throw Refused.field("NOT_A_HASH", field, "Give the 64 hexadecimal digits exactly as they were read.");
    }

    /** The name without its type, for example "S76" for LEGAL_BASIS_S76; null for "not chosen". */
    static @Nullable String word(ProtocolMessageEnum value) {
        var descriptor = value.getValueDescriptor();
        return descriptor.getNumber() == 0
                ? null
                : descriptor.getName().substring(prefix(descriptor.getType()).length());
    }

    static List<String> words(List<? extends ProtocolMessageEnum> values) {
        return values.stream()
                .flatMap(value -> Optional.ofNullable(word(value)).stream())
                .toList();
    }

    /** The number of a name, with or without its type; 0 when nothing was chosen. */
    static int number(EnumDescriptor type, String field, @Nullable String word) {
        if (word == null || word.isEmpty()) {
            return 0;
        }
        return find(type, word)
                .filter(value -> value.getNumber() != 0)
                .map(EnumValueDescriptor::getNumber)
                .orElseThrow(() -> Refused.field(
                        "UNKNOWN_WORD",
                        field,
                        "Choose one of "
                                + String.join(
                                        ", ",
                                        type.getValues().stream()
                                                .filter(value -> value.getNumber() != 0)
                                                .map(value -> value.getName()
                                                        .substring(prefix(type).length()))
                                                .toList())
                                + "."));
    }

    private static Optional<EnumValueDescriptor> find(EnumDescriptor type, String word) {
        return Optional.ofNullable(type.findValueByName(prefix(type) + word))
                .or(() -> Optional.ofNullable(type.findValueByName(word)));
    }

    private static String prefix(EnumDescriptor type) {
        return type.getName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT) + "_";
    }
}
