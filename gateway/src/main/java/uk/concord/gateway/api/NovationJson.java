package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.record.v1.Novation;

/**
 * Passes an agreement's parts from organisations that have ended to their successors, whom the directory names.
 *
 * @param from the successors' first day, ISO 8601; a day of the agreement
 * @param leaving who leaves, 1 to 20; names are not read; all pass, or none
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record NovationJson(@Nullable String from, @Nullable List<OrganisationJson> leaving) {
    Novation toProto() {
        return Novation.newBuilder()
                .setFrom(Sent.text(from))
                .addAllLeaving(Sent.list(leaving).stream()
                        .map(OrganisationJson::toProto)
                        .toList())
                .build();
    }
}
