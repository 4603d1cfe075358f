package uk.concord.gateway.importing;

import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The bytes of a file that came with a form. */
public final class HandedFile {
    private HandedFile() {}

    public static byte[] bytes(CompletedFileUpload file) {
        try {
            return file.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
