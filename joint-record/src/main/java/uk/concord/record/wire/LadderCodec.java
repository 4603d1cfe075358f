package uk.concord.record.wire;

import java.util.Arrays;
import uk.concord.proto.entry.v1.RungKind;
import uk.concord.record.ladder.Ladder;
import uk.concord.record.ladder.Rung;

/** Reads and writes ladders; reading throws {@link IllegalArgumentException} on what is malformed. */
public final class LadderCodec {
    private static final String PREFIX = "RUNG_KIND_";
    /** Far over what the rules allow: what is longer is no text but an attack. */
    private static final int MOST_TEXT = 2_000;

    private static final int MOST_RUNGS = 100;

    private LadderCodec() {}

    /** Throws {@link IllegalArgumentException} on what is malformed. */
    public static Ladder read(uk.concord.proto.entry.v1.Ladder message) {
        if (message.getRungsCount() > MOST_RUNGS) {
            throw new IllegalArgumentException("Too many rungs");
        }
        return new Ladder(
                message.getRungsList().stream().map(LadderCodec::rung).toList(),
                message.getCouncilInterimBasisPoints(),
                message.getClaimDays(),
                message.getInterestBasisPoints());
    }

    private static Rung rung(uk.concord.proto.entry.v1.Rung message) {
        return new Rung(
                Reading.text(message.getName(), 0, MOST_TEXT),
                Reading.text(message.getCouncilPost(), 0, MOST_TEXT),
                Reading.text(message.getHealthPost(), 0, MOST_TEXT),
                message.getWorkingDays(),
                kind(message.getKind()),
                Reading.text(message.getConvening(), 0, MOST_TEXT));
    }

    private static Rung.Kind kind(RungKind message) {
        return Arrays.stream(Rung.Kind.values())
                .filter(kind -> write(kind) == message)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a kind of rung"));
    }

    private static RungKind write(Rung.Kind kind) {
        return RungKind.valueOf(PREFIX + kind.name());
    }

    public static uk.concord.proto.entry.v1.Ladder write(Ladder ladder) {
        return uk.concord.proto.entry.v1.Ladder.newBuilder()
                .addAllRungs(ladder.rungs().stream().map(LadderCodec::write).toList())
                .setCouncilInterimBasisPoints(ladder.councilInterim())
                .setClaimDays(ladder.claimDays())
                .setInterestBasisPoints(ladder.interest())
                .build();
    }

    private static uk.concord.proto.entry.v1.Rung write(Rung rung) {
        return uk.concord.proto.entry.v1.Rung.newBuilder()
                .setName(rung.name())
                .setCouncilPost(rung.councilPost())
                .setHealthPost(rung.healthPost())
                .setWorkingDays(rung.workingDays())
                .setKind(write(rung.kind()))
                .setConvening(rung.convening())
                .build();
    }
}
