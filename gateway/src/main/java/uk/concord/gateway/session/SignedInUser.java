package uk.concord.gateway.session;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person who is signed in, as the verified token tells.
 *
 * @param agency code of the agency the person works for; null for auditors, who work for none of them
 * @param partnerships ids of the partnerships the person belongs to
 */
public record SignedInUser(
        String subject, String name, String post, @Nullable String agency, List<String> partnerships, Set<Role> roles) {
    private static final Set<Role> WORKING = Set.of(Role.COMMISSIONER, Role.APPROVER, Role.FINANCE);

    public SignedInUser {
        partnerships = List.copyOf(partnerships);
        roles = Set.copyOf(roles);
    }

    public boolean isAuditor() {
        return roles.contains(Role.AUDITOR);
    }

    public boolean isApprover() {
        return roles.contains(Role.APPROVER);
    }

    public boolean isCommissioner() {
        return roles.contains(Role.COMMISSIONER);
    }

    public boolean isFinance() {
        return roles.contains(Role.FINANCE);
    }

    public boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    /** Auditors, and people who only administer, have no work of the agency's own. */
    public boolean hasWork() {
        return !isAuditor() && roles.stream().anyMatch(WORKING::contains);
    }

    /** Never the name or the post: this text may reach a log. */
    @Override
    public String toString() {
        return "SignedInUser[" + subject + "]";
    }
}
