package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.entry.v1.Organisation;

/**
 * An organisation by a public identifier.
 *
 * @param scheme ODS (NHS organisations) or GSS (local authorities)
 * @param code the code, for example RAT or E10000016
 * @param name the name at the time of writing; 1 to 200 characters
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record OrganisationJson(
        @Nullable String scheme,
        @Nullable String code,
        @Nullable String name) {
    static OrganisationJson of(Organisation organisation) {
        return new OrganisationJson(organisation.getScheme(), organisation.getCode(), organisation.getName());
    }

    Organisation toProto() {
        return Organisation.newBuilder()
                .setScheme(Sent.text(scheme))
                .setCode(Sent.text(code))
                .setName(Sent.text(name))
                .build();
    }
}
