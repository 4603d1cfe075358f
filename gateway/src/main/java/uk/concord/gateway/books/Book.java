package uk.concord.gateway.books;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.evidence.v1.GetBookResponse;
import uk.concord.proto.evidence.v1.RecordDigest;

/** What one agency said of its book, or why it said nothing; {@code complete} when every record's digest was read. */
record Book(
        String agency, @Nullable GetBookResponse answer, List<RecordDigest> digests, boolean complete, String silence) {
    Book {
        digests = List.copyOf(digests);
    }

    static Book silent(String agency, String why) {
        return new Book(agency, null, List.of(), false, why);
    }
}
