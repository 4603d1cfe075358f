package uk.concord.gateway.security;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** One field of a form as it travels, before anybody else reads the form. */
final class FormField {
    private FormField() {}

    static boolean isForm(HttpRequest<?> request) {
        return request.getContentType()
                .filter(type -> type.getName().equals(MediaType.APPLICATION_FORM_URLENCODED))
                .isPresent();
    }

    static Optional<String> named(String name, String form) {
        var start = name + "=";
        return Arrays.stream(form.split("&"))
                .filter(field -> field.startsWith(start))
                .map(field -> field.substring(start.length()))
                .findFirst()
                .flatMap(FormField::decode);
    }

    private static Optional<String> decode(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }
}
