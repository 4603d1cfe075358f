package uk.concord.gateway.account;

import com.google.protobuf.ByteString;
import uk.concord.gateway.component.Tag;
import uk.concord.gateway.layout.Desk;
import uk.concord.proto.record.v1.Agency;
import uk.concord.proto.record.v1.QuarterView;
import uk.concord.proto.record.v1.StatedView;

/** What both agencies have said of a quarter's statement, seen from one of them. */
record Quarters(Desk desk, QuarterView quarter) {

    StatedView own() {
        return isCouncil() ? quarter.getCouncil() : quarter.getHealth();
    }

    StatedView partners() {
        return isCouncil() ? quarter.getHealth() : quarter.getCouncil();
    }

    boolean hasOwn() {
        return isCouncil() ? quarter.hasCouncil() : quarter.hasHealth();
    }

    boolean hasPartners() {
        return isCouncil() ? quarter.hasHealth() : quarter.hasCouncil();
    }

    private boolean isCouncil() {
        return desk.sides().council().getCode().equals(desk.sides().own().getCode());
    }

    private String ownName() {
        return desk.sides().own().getShortName();
    }

    String partnerName() {
        return desk.sides().partner().getShortName();
    }

    boolean isOwn(ByteString digest) {
        return hasOwn() && own().getDigest().equals(digest);
    }

    private boolean isPartners(ByteString digest) {
        return hasPartners() && partners().getDigest().equals(digest);
    }

    boolean isQueriedBy(Agency agency) {
        return quarter.getQueriesList().stream()
                .anyMatch(query -> query.getAgency().equals(agency.getCode()));
    }

    /** Where it stands, without a look at what the book says now. */
    Tag tag() {
        if (quarter.getAgreed()) {
            return new Tag("Agreed", Tag.Colour.GREEN);
        }
        if (!quarter.getQueriesList().isEmpty()) {
            return new Tag("Queried", Tag.Colour.ORANGE);
        }
        if (hasOwn() && hasPartners()) {
            return new Tag("Two statements", Tag.Colour.RED);
        }
        if (hasPartners()) {
            return new Tag("Waits for " + ownName(), Tag.Colour.YELLOW);
        }
        return hasOwn() ? new Tag("Waits for " + partnerName(), Tag.Colour.BLUE) : Tag.grey("Not agreed yet");
    }

    /** The same in a sentence, held against what the book says now. */
    String lead(ByteString now) {
        if (quarter.getAgreed()) {
            return isOwn(now)
                    ? "Both agencies have agreed this statement."
                    : "Both agencies had agreed a statement. Something has been entered since, so it says something else now: it can be agreed anew.";
        }
        if (isPartners(now)) {
            return partnerName() + " has agreed this very statement. "
                    + (isQueriedBy(desk.sides().own())
                            ? ownName() + " has queried it."
                            : "It waits for " + ownName() + ".");
        }
        if (isOwn(now)) {
            return hasPartners()
                    ? ownName() + " has agreed this statement, " + partnerName()
                            + " another one: its book said something else. Once both books hold the same, either agrees anew."
                    : ownName() + " has agreed this statement. "
                            + (isQueriedBy(desk.sides().partner())
                                    ? partnerName() + " has queried it."
                                    : "It waits for " + partnerName() + ".");
        }
        if (hasPartners()) {
            return partnerName()
                    + " has agreed another statement. Something has been entered since, or has not come yet; what you agree is what stands here.";
        }
        return hasOwn()
                ? "Something has been entered since " + ownName() + " agreed a statement. This is how it stands now."
                : "Neither agency has agreed this statement yet.";
    }
}
