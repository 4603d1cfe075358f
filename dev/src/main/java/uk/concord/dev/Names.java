package uk.concord.dev;

import java.util.List;
import uk.concord.dev.service.Agency;

/** The names of the stack's processes, as their logs and the commands call them. */
final class Names {
    static final String LAUNCHER = "launcher";
    static final String GATEWAY = "gateway";
    static final String KEYCLOAK = "keycloak";
    static final String MAIL = "mail";

    /** Which processes are stopped together, in this order. */
    static final List<List<String>> LAYERS = List.of(
            List.of(GATEWAY),
            Agency.all().stream().map(Agency::code).toList(),
            List.of(KEYCLOAK, MAIL),
            Agency.all().stream().map(Names::database).toList());

    private Names() {}

    static String database(Agency agency) {
        return agency.code() + "-database";
    }

    static List<String> all() {
        return LAYERS.stream().flatMap(List::stream).toList();
    }
}
