package uk.concord.record.terms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.record.OrganisationCode;

/** Reads a directory from a resource: scheme,code,name,valid from,valid to,successor; "#" starts a comment. */
final class DirectoryFile {
    private DirectoryFile() {}

    static List<ListedOrganisation> read(String resource) {
        var stream = DirectoryFile.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("The directory is missing: " + resource);
        }
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(DirectoryFile::organisation)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ListedOrganisation organisation(String line) {
        var fields = line.split(",", -1);
        if (fields.length != 6) {
            throw new IllegalStateException("A directory line has six fields: " + line);
        }
        var scheme = OrganisationCode.Scheme.valueOf(fields[0]);
        return new ListedOrganisation(
                new OrganisationCode(scheme, fields[1]),
                fields[2],
                day(fields[3]),
                day(fields[4]),
                fields[5].isEmpty() ? null : new OrganisationCode(scheme, fields[5]));
    }

    private static @Nullable LocalDate day(String field) {
        return field.isEmpty() ? null : LocalDate.parse(field);
    }
}
