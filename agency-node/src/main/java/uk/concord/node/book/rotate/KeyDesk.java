package uk.concord.node.book.rotate;

import java.util.Optional;
import uk.concord.node.book.KeyHistory;
import uk.concord.node.book.Side;
import uk.concord.node.book.append.Outcome;
import uk.concord.node.book.recover.SettingAside;
import uk.concord.record.PartnershipId;

/** Where keys are looked up and changed: answers a change once the old keys have signed for it, or why nothing can be changed. */
public interface KeyDesk {
    /** The keys of the keeper of one of the two logs. */
    KeyHistory keys(PartnershipId partnership, Side keeper);

    ChangingKeys.Result changeKeys(PartnershipId partnership, ChangingKeys.Request request);

    /** Lets the own log go on under a new epoch. */
    ChangingKeys.Result beginEpoch(PartnershipId partnership, ChangingKeys.Request request);

    /** True when the partner holds another version of the own log, and the one here is to be set aside. */
    boolean otherVersion(PartnershipId partnership);

    /** Sets the end of the own log aside where the partner holds another one; gives why that cannot be, or nothing. */
    Optional<Outcome.Refused> setAside(PartnershipId partnership, SettingAside.Request request);

    /** Takes a person's word for the epoch that the partner has announced; gives why that cannot be, or nothing. */
    Optional<Outcome.Refused> confirmEpoch(PartnershipId partnership, ConfirmingEpoch.Request request);
}
