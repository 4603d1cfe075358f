package uk.concord.gateway.record;

import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Origin;
import uk.concord.gateway.component.Tag;
import uk.concord.proto.entry.v1.Provenance;

/** Says where figures and dates come from: public ones with their source, invented ones as such. */
final class Origins {
    private Origins() {}

    /** The same in words; empty where no more is said. */
    static String words(Provenance provenance) {
        var source = provenance.getSource();
        return switch (provenance.getKind()) {
            case PROVENANCE_KIND_PUBLIC -> source.isBlank() ? "Public" : "Public: " + source;
            case PROVENANCE_KIND_DEMO -> "Demo: invented for demonstration";
            case PROVENANCE_KIND_UNSPECIFIED, UNRECOGNIZED -> source;
        };
    }

    /** Null for what an agency entered in the course of its work and says no more of. */
    static @Nullable Origin of(Provenance provenance) {
        var source = provenance.getSource().isBlank() ? "" : "Source: " + provenance.getSource();
        return switch (provenance.getKind()) {
            case PROVENANCE_KIND_PUBLIC -> new Origin(new Tag("Public", Tag.Colour.BLUE), source);
            case PROVENANCE_KIND_DEMO -> new Origin(new Tag("Demo", Tag.Colour.ORANGE), "Invented for demonstration");
            case PROVENANCE_KIND_UNSPECIFIED, UNRECOGNIZED -> source.isEmpty() ? null : new Origin(null, source);
        };
    }
}
