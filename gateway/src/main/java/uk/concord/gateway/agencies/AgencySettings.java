package uk.concord.gateway.agencies;

import io.micronaut.context.annotation.EachProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/** One agency as configured. */
@EachProperty(value = "concord.agencies", list = true)
record AgencySettings(
        @NotBlank String code,
        @NotBlank String name,
        @NotBlank String shortName,
        @NotBlank String address,
        @NotBlank String audience,
        @NotEmpty List<String> partnerships) {
    KnownAgency agency() {
        return new KnownAgency(code, name, shortName, address, audience, partnerships);
    }
}
