package uk.concord.node.grpc;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import uk.concord.node.grpc.CallFailure.Violation;
import uk.concord.record.text.PersonalIdentifiers;

/** Looks through everything people wrote in a message for what may never be kept. */
public final class Texts {
    private static final int LONGEST = 4_000;

    private Texts() {}

    /** One violation for each field that holds too long a text, a disguising character, a child's number or an unknown choice. */
    public static List<Violation> violations(String path, Message message) {
        var violations = new ArrayList<Violation>();
        walk(path, message, violations);
        return List.copyOf(violations);
    }

    /** The same for one text. */
    public static List<Violation> violations(String path, String text) {
        var violations = new ArrayList<Violation>();
        text(path, text, violations);
        return List.copyOf(violations);
    }

    private static void walk(String path, Message message, List<Violation> violations) {
        message.getAllFields().forEach((field, value) -> {
            var below = path.isEmpty() ? field.getName() : path + "." + field.getName();
            if (field.isRepeated()) {
                var values = (List<?>) value;
                for (int place = 0; place < values.size(); place++) {
                    value(below + "[" + place + "]", field, values.get(place), violations);
                }
            } else {
                value(below, field, value, violations);
            }
        });
    }

    private static void value(String path, FieldDescriptor field, Object value, List<Violation> violations) {
        switch (field.getJavaType()) {
            case STRING -> text(path, (String) value, violations);
            case MESSAGE -> walk(path, (Message) value, violations);
            case ENUM -> choice(path, (EnumValueDescriptor) value, violations);
            case INT, LONG, FLOAT, DOUBLE, BOOLEAN, BYTE_STRING -> {}
        }
    }

    private static void choice(String path, EnumValueDescriptor value, List<Violation> violations) {
        if (value.getIndex() < 0) {
            violations.add(new Violation(path, "UNKNOWN_CHOICE", "Choose one of the answers offered."));
        }
    }

    private static void text(String path, String text, List<Violation> violations) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            violations.add(new Violation(path, "TOO_LONG", "Shorten this to 4,000 characters or fewer."));
        } else if (text.codePoints().anyMatch(Texts::disguises)) {
            violations.add(new Violation(
                    path, "CONTROL_CHARACTER", "Remove the invisible characters, which could hide what is signed."));
        } else if (!PersonalIdentifiers.find(text).isEmpty()) {
            violations.add(new Violation(
                    path,
                    "PERSONAL_IDENTIFIER",
                    "Remove the number that identifies a child (an NHS number or unique pupil number)."));
        }
    }

    /** Letters of every script are welcome; marks that turn or hide text are not: two people must read the same. */
    private static boolean disguises(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\r' && character != '\t';
            case Character.FORMAT -> character != 0x200C && character != 0x200D && character != 0x00AD;
            case Character.PRIVATE_USE, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
