package uk.concord.node.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may do at an agency. */
public enum Role {
    /** Drafts. */
    COMMISSIONER,
    /** Decides. */
    APPROVER,
    /** Follows the money. */
    FINANCE,
    /** Reads within granted partnerships and changes nothing. */
    AUDITOR,
    /** Keeps the service running. */
    ADMINISTRATOR;

    static Optional<Role> named(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(claim))
                .findFirst();
    }
}
