package uk.concord.gateway.document;

import com.google.protobuf.ByteString;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A file that came with a form. */
public final class HandedInFile {
    private HandedInFile() {}

    /** Its name without folders, which some browsers and programs send along. */
    public static String name(CompletedFileUpload file) {
        var name = file.getFilename() == null ? "" : file.getFilename();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** Its bytes. */
    public static ByteString content(CompletedFileUpload file) {
        try {
            return ByteString.copyFrom(file.getBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
