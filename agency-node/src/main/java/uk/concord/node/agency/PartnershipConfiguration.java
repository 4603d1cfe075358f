package uk.concord.node.agency;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/**
 * One partnership of this agency: with whom, where its service answers, and the public keys people have confirmed.
 *
 * @param index place in the configuration's list
 * @param tieBreak code of the agency whose first offer stands when two cross
 */
@EachProperty(value = "concord.partnerships", list = true)
public record PartnershipConfiguration(
        @Parameter int index,
        @Pattern(regexp = "[a-z][a-z0-9-]{1,40}") String id,
        @Pattern(regexp = "[a-z][a-z0-9]{1,15}") String tieBreak,
        @Valid Partner partner) {

    /**
     * The other agency.
     *
     * @param organisation its public identifier, {@code <scheme>:<id>}
     * @param address host and port of its service
     * @param keysFile its {@code public.keys} as handed over and confirmed by people
     */
    @ConfigurationProperties("partner")
    public record Partner(
            @Pattern(regexp = "[a-z][a-z0-9]{1,15}") String code,
            @NotBlank String name,
            @NotBlank String shortName,
            @Pattern(regexp = "COUNCIL|HEALTH") String kind,
            @NotBlank String organisation,
            @NotBlank String address,
            @NotBlank String keysFile) {}
}
