package uk.concord.gateway.draft;

import java.util.List;
import java.util.Optional;
import uk.concord.proto.entry.v1.Ladder;
import uk.concord.proto.entry.v1.Rung;
import uk.concord.proto.entry.v1.RungKind;

/**
 * Ladders to begin with. The first is modelled on the local dispute policies of English councils and integrated care boards for children's
 * packages; the second on the dispute clause of the model agreement under section 75 of the NHS Act 2006, its seven and fourteen days
 * as five and ten working days.
 */
final class KnownLadders {
    static final List<Known> ALL = List.of(
            new Known(
                    "usual",
                    "Six rungs, from case leads to mediation",
                    "65 working days in all: case leads, service managers, heads of service, directors, chief executives or an independent chair, mediation.",
                    ladder(
                            rung("Early conversation", "Case lead", "Case lead", 5, RungKind.RUNG_KIND_MEETING),
                            rung(
                                    "Service managers",
                                    "SEN commissioning manager",
                                    "Children’s commissioning manager",
                                    10,
                                    RungKind.RUNG_KIND_MEETING),
                            rung(
                                    "Heads of service",
                                    "Assistant director, with a finance lead",
                                    "Assistant director, with a finance lead",
                                    10,
                                    RungKind.RUNG_KIND_MEETING),
                            rung(
                                    "Directors",
                                    "Director of children’s services",
                                    "SEND executive lead",
                                    10,
                                    RungKind.RUNG_KIND_MEETING),
                            rung(
                                    "Chief executives or an independent chair",
                                    "Chief executive",
                                    "Chief executive",
                                    10,
                                    RungKind.RUNG_KIND_CHAIR),
                            rung("Mediation", "Chief executive", "Chief executive", 20, RungKind.RUNG_KIND_MEDIATION))),
            new Known(
                    "section-75",
                    "Three rungs, as model section 75 agreements have them",
                    "35 working days in all: authorised officers, chief executives, mediation.",
                    ladder(
                            rung(
                                    "Authorised officers",
                                    "Authorised officer",
                                    "Authorised officer",
                                    5,
                                    RungKind.RUNG_KIND_MEETING),
                            rung(
                                    "Chief executives",
                                    "Chief executive or nominee",
                                    "Chief executive or nominee",
                                    10,
                                    RungKind.RUNG_KIND_MEETING),
                            rung(
                                    "Mediation",
                                    "Chief executive or nominee",
                                    "Chief executive or nominee",
                                    20,
                                    RungKind.RUNG_KIND_MEDIATION))));

    private KnownLadders() {}

    /** A ladder with the words by which it is chosen. */
    record Known(String value, String name, String hint, Ladder ladder) {}

    static Optional<Known> at(String value) {
        return ALL.stream().filter(known -> known.value().equals(value)).findFirst();
    }

    /** The one with these rungs. */
    static Optional<Known> of(Ladder ladder) {
        return ALL.stream()
                .filter(known -> known.ladder().getRungsList().equals(ladder.getRungsList()))
                .findFirst();
    }

    private static Ladder ladder(Rung... rungs) {
        return Ladder.newBuilder().addAllRungs(List.of(rungs)).build();
    }

    private static Rung rung(String name, String councilPost, String healthPost, int workingDays, RungKind kind) {
        return Rung.newBuilder()
                .setName(name)
                .setCouncilPost(councilPost)
                .setHealthPost(healthPost)
                .setWorkingDays(workingDays)
                .setKind(kind)
                .build();
    }
}
