package uk.concord.gateway.importing;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The columns of a table: the fields of a row as the services take it, in their order; the first is the row's number. */
public final class Columns<R extends Message> {
    private static final String ROW = "row";

    private final Class<R> type;
    private final R empty;
    private final Map<String, String> hints;

    /**
     * Columns.
     *
     * @param empty a row without cells
     * @param hints what belongs into each column
     */
    public Columns(Class<R> type, R empty, Map<String, String> hints) {
        this.type = type;
        this.empty = empty;
        this.hints = Map.copyOf(hints);
    }

    /** A column with what belongs into it. */
    public record Column(String name, String hint) {}

    public List<String> names() {
        return empty.getDescriptorForType().getFields().stream()
                .map(FieldDescriptor::getName)
                .filter(name -> !name.equals(ROW))
                .toList();
    }

    public List<Column> all() {
        return names().stream()
                .map(name -> new Column(name, Objects.requireNonNull(hints.get(name), name)))
                .toList();
    }

    /** A heading as people may have typed it: capitals and spaces do not matter. Empty for one that is none of ours. */
    Optional<String> of(String heading) {
        var name = heading.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        return names().stream().filter(name::equals).findFirst();
    }

    /** A row of this number in the file, with these cells by column. */
    R row(int number, Map<String, String> cells) {
        var row = empty.newBuilderForType().setField(field(ROW), number);
        cells.forEach((column, text) -> row.setField(field(column), text));
        return type.cast(row.build());
    }

    private FieldDescriptor field(String name) {
        return Objects.requireNonNull(empty.getDescriptorForType().findFieldByName(name), name);
    }
}
