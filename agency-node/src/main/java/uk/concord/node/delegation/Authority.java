package uk.concord.node.delegation;

import java.time.LocalDate;
import uk.concord.record.Pence;

/**
 * A delegated authority in force.
 *
 * @param scheme id of the scheme, as decisions cite it
 * @param version of the scheme, as decisions cite it
 * @param schemeName for people
 * @param holder the post or committee that holds the limit
 * @param limit over the whole period of an agreement
 * @param since in force since that day
 * @param demonstration true when the limit is invented for demonstration
 */
public record Authority(
        String scheme,
        int version,
        String schemeName,
        String holder,
        Pence limit,
        LocalDate since,
        boolean demonstration) {

    /** True when it suffices to commit that much. */
    public boolean covers(Pence contribution) {
        return contribution.compareTo(limit) <= 0;
    }
}
