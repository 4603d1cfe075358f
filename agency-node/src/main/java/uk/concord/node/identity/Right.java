package uk.concord.node.identity;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.record.AgencyCode;

/**
 * Who may make one call.
 *
 * @param members roles that may, when held by a member of the agency that answers
 * @param auditors whether auditors may, members or not
 */
record Right(Set<Role> members, boolean auditors) {

    Right {
        members = Set.copyOf(members);
        if (members.contains(Role.AUDITOR)) {
            throw new IllegalArgumentException("auditors are named apart: they may come from outside the agency");
        }
    }

    static Right members(Role first, Role... others) {
        return new Right(EnumSet.of(first, others), false);
    }

    Right orAuditors() {
        return new Right(members, true);
    }

    /** An auditor has the auditors' rights only, whatever other roles the token names: who checks does not act. */
    boolean permits(@Nullable AgencyCode agency, Set<Role> roles, AgencyCode own) {
        if (agency != null && !agency.equals(own)) {
            return false;
        }
        if (roles.contains(Role.AUDITOR)) {
            return auditors;
        }
        return agency != null && roles.stream().anyMatch(members::contains);
    }
}
