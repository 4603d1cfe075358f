package uk.concord.record.wire;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Finds fields that the definition of a message here does not have: what they say is not known, so it is not judged. */
final class UnknownFields {
    /** The fields that hold messages. Asking a message for all its fields would cost more than parsing it did. */
    private static final ConcurrentMap<Descriptor, List<FieldDescriptor>> WITHIN = new ConcurrentHashMap<>();

    private UnknownFields() {}

    /** True when the message, or one within it, holds such a field. */
    static boolean in(Message message) {
        if (message.getUnknownFields().getSerializedSize() > 0) {
            return true;
        }
        for (var field : within(message.getDescriptorForType())) {
            if (field.isRepeated() ? inOneOf(message, field) : message.hasField(field) && in(message, field)) {
                return true;
            }
        }
        return false;
    }

    private static boolean in(Message message, FieldDescriptor field) {
        return in((Message) message.getField(field));
    }

    private static boolean inOneOf(Message message, FieldDescriptor field) {
        int count = message.getRepeatedFieldCount(field);
        for (int i = 0; i < count; i++) {
            if (in((Message) message.getRepeatedField(field, i))) {
                return true;
            }
        }
        return false;
    }

    private static List<FieldDescriptor> within(Descriptor type) {
        return WITHIN.computeIfAbsent(type, UnknownFields::messages);
    }

    private static List<FieldDescriptor> messages(Descriptor type) {
        return type.getFields().stream()
                .filter(field -> field.getJavaType() == JavaType.MESSAGE)
                .toList();
    }
}
