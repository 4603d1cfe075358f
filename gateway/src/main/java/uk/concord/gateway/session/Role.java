package uk.concord.gateway.session;

import java.util.Arrays;
import java.util.Optional;

/** What a person may do at an agency, as Keycloak says it; the agency's service checks it again at every call. */
public enum Role {
    COMMISSIONER("commissioner"),
    APPROVER("approver"),
    FINANCE("finance"),
    AUDITOR("auditor"),
    ADMINISTRATOR("administrator");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The name in tokens. */
    public String code() {
        return code;
    }

    /** The role of that name, if we know one. */
    public static Optional<Role> named(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
