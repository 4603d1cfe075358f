package uk.concord.node.grpc;

import com.google.protobuf.Message;
import java.nio.charset.StandardCharsets;
import uk.concord.log.Hash;

/** Tells two requests under one key apart: a digest over the request's kind and everything it asks. */
public final class RequestDigest {
    private RequestDigest() {}

    public static Hash of(Message request) {
        var kind = request.getDescriptorForType().getFullName().getBytes(StandardCharsets.US_ASCII);
        var content = request.toByteArray();
        var whole = new byte[kind.length + 1 + content.length];
        System.arraycopy(kind, 0, whole, 0, kind.length);
        System.arraycopy(content, 0, whole, kind.length + 1, content.length);
        return Hash.sha256(whole);
    }
}
