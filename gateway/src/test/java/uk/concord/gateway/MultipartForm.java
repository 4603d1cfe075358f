package uk.concord.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with a file, as a browser sends it. */
public record MultipartForm(ByteArrayOutputStream out) {
    /** Its media type. */
    public static final String TYPE = "multipart/form-data; boundary=edge";

    public static MultipartForm empty() {
        return new MultipartForm(new ByteArrayOutputStream());
    }

    public MultipartForm field(String name, String value) {
        return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    public MultipartForm file(String input, String name, byte[] content) {
        return part(
                "name=\"" + input + "\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream", content);
    }

    private MultipartForm part(String name, byte[] value) {
        write("--edge\r\nContent-Disposition: form-data; " + name + "\r\n\r\n");
        out.writeBytes(value);
        write("\r\n");
        return this;
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
        write("--edge--\r\n");
        return out.toByteArray();
    }
}
