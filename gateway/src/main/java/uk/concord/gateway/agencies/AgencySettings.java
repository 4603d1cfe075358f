package uk.concord.gateway.agencies;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * One agency as configured.
 *
 * @param position its place in the list; the settings themselves arrive in no order
 */
@EachProperty(value = "concord.agencies", list = true)
record AgencySettings(
        @Parameter Integer position,
        @NotBlank String code,
        @NotBlank String name,
        @NotBlank String shortName,
        @NotEmpty List<String> addresses,
        @NotBlank String audience,
        @NotEmpty List<String> partnerships) {
    KnownAgency agency() {
        return new KnownAgency(code, name, shortName, addresses, audience, partnerships);
    }
}
