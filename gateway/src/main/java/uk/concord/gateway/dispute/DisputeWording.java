package uk.concord.gateway.dispute;

import java.util.Locale;
import java.util.stream.Collectors;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.wording.Dates;
import uk.concord.gateway.wording.Sides;
import uk.concord.proto.entry.v1.DisputeGrounds;
import uk.concord.proto.record.v1.DisputeEnding;
import uk.concord.proto.record.v1.DisputeSummary;
import uk.concord.proto.record.v1.DisputeView;

/** Disputes in words. */
public final class DisputeWording {
    private DisputeWording() {}

    static String grounds(DisputeGrounds grounds) {
        return switch (grounds) {
            case DISPUTE_GROUNDS_RESPONSIBILITY -> "Which body has to pay";
            case DISPUTE_GROUNDS_SPLIT -> "How the cost is split";
            case DISPUTE_GROUNDS_COST -> "How much it costs";
            case DISPUTE_GROUNDS_START -> "From when it is to be paid";
            case DISPUTE_GROUNDS_PERFORMANCE -> "What was delivered for it";
            case DISPUTE_GROUNDS_PAYMENT -> "A payment that was not made";
            case DISPUTE_GROUNDS_UNSPECIFIED, UNRECOGNIZED -> "Something else";
        };
    }

    static String grounds(DisputeView dispute) {
        return dispute.getRaised().getGroundsList().stream()
                .map(DisputeWording::grounds)
                .collect(Collectors.joining("\n"));
    }

    /** What the dispute is called: by its lines. */
    static String title(DisputeView dispute) {
        return "Dispute about " + String.join(", ", dispute.getLineNamesList());
    }

    /** How it stands, for a row of a list. */
    public static Tag tag(DisputeEnding ending) {
        return switch (ending) {
            case DISPUTE_ENDING_UNSPECIFIED -> new Tag("In dispute", Tag.Colour.ORANGE);
            case DISPUTE_ENDING_SETTLED -> new Tag("Settled", Tag.Colour.GREEN);
            case DISPUTE_ENDING_WITHDRAWN -> Tag.grey("Withdrawn");
            case DISPUTE_ENDING_OWN_DUTY -> new Tag("Each on its own duty", Tag.Colour.PURPLE);
            case DISPUTE_ENDING_JOINED -> Tag.grey("Joined");
            case DISPUTE_ENDING_REFUSED, UNRECOGNIZED -> Tag.grey("Refused");
        };
    }

    /** For example "Rung 2 of 6, Heads of service, until Fri 6 March 2026". */
    public static String where(DisputeSummary dispute) {
        if (dispute.getEnding() != DisputeEnding.DISPUTE_ENDING_UNSPECIFIED) {
            return tag(dispute.getEnding()).text();
        }
        if (dispute.getRung() > dispute.getRungs()) {
            return "The last rung is over";
        }
        var rung = "Rung " + dispute.getRung() + " of " + dispute.getRungs() + ", " + dispute.getRungName();
        return dispute.getLastDay().isEmpty()
                ? rung + ", not acknowledged yet"
                : rung + ", until "
                        + Dates.parse(dispute.getLastDay()).map(Dates::day).orElse(dispute.getLastDay());
    }

    /** One sentence on how the whole of it stands. */
    static String standing(DisputeView dispute, Sides sides) {
        var raiser = sides.shortName(dispute.getAgency());
        var other = other(dispute.getAgency(), sides);
        return switch (dispute.getEnding()) {
            case DISPUTE_ENDING_UNSPECIFIED -> open(dispute, raiser, other);
            case DISPUTE_ENDING_SETTLED -> "Both agreed on terms that settle it" + ended(dispute) + ".";
            case DISPUTE_ENDING_WITHDRAWN -> raiser + " withdrew it" + ended(dispute) + ".";
            case DISPUTE_ENDING_OWN_DUTY ->
                "It ended without an agreement" + ended(dispute)
                        + ": each body acts on its own duty, and has said why.";
            case DISPUTE_ENDING_JOINED ->
                "Both raised a dispute about this at the same time. The other one stands, and this was joined to it.";
            case DISPUTE_ENDING_REFUSED, UNRECOGNIZED ->
                other + "’s service does not know its ladder as agreed, so it has no effect.";
        };
    }

    private static String open(DisputeView dispute, String raiser, String other) {
        var rungs = dispute.getRaised().getLadder();
        if (dispute.getAcknowledgedAtMicros() == 0) {
            return raiser + " raised it on " + Dates.day(dispute.getRaisedAtMicros()) + ". Nothing runs until " + other
                    + "’s service has acknowledged it.";
        }
        if (dispute.getRung() > rungs.getRungsCount()) {
            return "The last rung is over and nothing was agreed. Settle it, or say that you act on your own duty.";
        }
        return "On rung " + dispute.getRung() + " of " + rungs.getRungsCount() + ": "
                + rungs.getRungs(dispute.getRung() - 1).getName().toLowerCase(Locale.UK) + ".";
    }

    private static String ended(DisputeView dispute) {
        return dispute.getEndedAtMicros() == 0 ? "" : " on " + Dates.day(dispute.getEndedAtMicros());
    }

    static String other(String agency, Sides sides) {
        return agency.equals(sides.own().getCode())
                ? sides.partner().getShortName()
                : sides.own().getShortName();
    }
}
