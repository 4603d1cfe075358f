package uk.concord.gateway.security;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** One field of a form as it travels, before anybody else reads the form. */
final class FormField {
    /** The longest field looked for in a form with files. */
    private static final int LONGEST = 200;

    private FormField() {}

    static boolean isIn(HttpRequest<?> request) {
        return isOf(request, MediaType.APPLICATION_FORM_URLENCODED) || isOf(request, MediaType.MULTIPART_FORM_DATA);
    }

    /** The first field of that name. */
    static Optional<String> named(String name, HttpRequest<?> request, byte[] form) {
        return isOf(request, MediaType.MULTIPART_FORM_DATA)
                ? part(name, new String(form, StandardCharsets.ISO_8859_1))
                : named(name, new String(form, StandardCharsets.UTF_8));
    }

    private static boolean isOf(HttpRequest<?> request, String type) {
        return request.getContentType()
                .filter(found -> found.getName().equals(type))
                .isPresent();
    }

    private static Optional<String> named(String name, String form) {
        var start = name + "=";
        return Arrays.stream(form.split("&"))
                .filter(field -> field.startsWith(start))
                .map(field -> field.substring(start.length()))
                .findFirst()
                .flatMap(FormField::decode);
    }

    /** A part without a file: its headers, an empty line, one line of text (RFC 7578). */
    private static Optional<String> part(String name, String form) {
        var part = Pattern.compile(
                        "name=\"" + Pattern.quote(name) + "\"\r\n(?:[^\r\n]+\r\n)*\r\n([^\r\n]{1," + LONGEST + "})\r\n")
                .matcher(form);
        return part.find() ? Optional.of(part.group(1)) : Optional.empty();
    }

    private static Optional<String> decode(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }
}
