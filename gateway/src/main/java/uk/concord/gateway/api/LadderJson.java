package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.proto.entry.v1.Ladder;
import uk.concord.proto.entry.v1.Rung;
import uk.concord.proto.entry.v1.RungKind;

/**
 * How two agencies deal with a dispute.
 *
 * @param rungs from the first to the last, 1 to 10; the last is of kind CHAIR or MEDIATION
 * @param councilInterimBasisPoints what the council pays of each disputed line while the dispute goes on, 0 to 10,000
 * @param claimDays within how many days of the settlement the claim is to be paid, 1 to 365
 * @param interestBasisPoints yearly interest on a claim paid late, 0 to 10,000; 0 for none
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record LadderJson(
        @Nullable List<RungJson> rungs,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        int councilInterimBasisPoints,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        int claimDays,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        int interestBasisPoints) {
    static LadderJson of(Ladder ladder) {
        return new LadderJson(
                ladder.getRungsList().stream().map(RungJson::of).toList(),
                ladder.getCouncilInterimBasisPoints(),
                ladder.getClaimDays(),
                ladder.getInterestBasisPoints());
    }

    Ladder toProto(String field) {
        var ladder = Ladder.newBuilder()
                .setCouncilInterimBasisPoints(councilInterimBasisPoints)
                .setClaimDays(claimDays)
                .setInterestBasisPoints(interestBasisPoints);
        var all = Sent.list(rungs);
        for (int i = 0; i < all.size(); i++) {
            ladder.addRungs(all.get(i).toProto(field + ".rungs[" + i + "]"));
        }
        return ladder.build();
    }

    /**
     * One step of a ladder.
     *
     * @param name what it is called; 1 to 100 characters
     * @param councilPost the council's post that deals with it
     * @param healthPost the NHS body's post that deals with it
     * @param workingDays how long it lasts, in working days in England, 1 to 250
     * @param kind who settles it
     * @param convening how it is convened; up to 1,000 characters
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record RungJson(
            @Nullable String name,
            @Nullable String councilPost,
            @Nullable String healthPost,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            int workingDays,

            @Schema(format = "RungKind") @Nullable String kind,
            @Nullable String convening) {
        static RungJson of(Rung rung) {
            return new RungJson(
                    rung.getName(),
                    rung.getCouncilPost(),
                    rung.getHealthPost(),
                    rung.getWorkingDays(),
                    Sent.word(rung.getKind()),
                    Sent.orNull(rung.getConvening()));
        }

        Rung toProto(String field) {
            return Rung.newBuilder()
                    .setName(Sent.text(name))
                    .setCouncilPost(Sent.text(councilPost))
                    .setHealthPost(Sent.text(healthPost))
                    .setWorkingDays(workingDays)
                    .setKindValue(Sent.number(RungKind.getDescriptor(), field + ".kind", kind))
                    .setConvening(Sent.text(convening))
                    .build();
        }
    }
}
