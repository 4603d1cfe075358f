package uk.concord.node.link;

import uk.concord.node.book.Side;
import uk.concord.node.book.verify.SelfVerification.Verified;
import uk.concord.record.Origin;
import uk.concord.record.PartnershipId;

/** What those who show a book need to know that is not in the database: which logs these are, and how far they are verified. */
public interface Books {
    /** The name, with its epoch, of one log of a partnership of this agency. */
    Origin log(PartnershipId partnership, Side side);

    /** True when another instance of this service appends and signs in the partnership. */
    boolean isStandingBy(PartnershipId partnership);

    /** How far this service has verified one stored log, by its very bytes. */
    Verified verified(PartnershipId partnership, Side side);
}
