package uk.concord.dev;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.concord.dev.process.Port;
import uk.concord.dev.service.Agency;

/** Every port of the stack, each changed by one environment variable, so that two checkouts run side by side. */
record Ports(
        Port gateway,
        Port gatewayManagement,
        Port keycloak,
        Port keycloakManagement,
        Port mail,
        Port mailPages,
        Map<Agency, OfAgency> agencies) {
    Ports {
        agencies = Map.copyOf(agencies);
    }

    /** The ports of one agency's processes. */
    record OfAgency(Port grpc, Port http, Port database) {}

    static Ports from(Map<String, String> environment) {
        var agencies = new LinkedHashMap<Agency, OfAgency>();
        int number = 1;
        for (Agency agency : Agency.all()) {
            agencies.put(agency, of(agency, number, environment));
            number++;
        }
        return new Ports(
                Port.from(environment, "CONCORD_GATEWAY_PORT", 8080, "the gateway"),
                Port.from(environment, "CONCORD_GATEWAY_MANAGEMENT_PORT", 8081, "the gateway's metrics"),
                Port.from(environment, "CONCORD_KEYCLOAK_PORT", 8180, "Keycloak"),
                Port.from(environment, "CONCORD_KEYCLOAK_MANAGEMENT_PORT", 8190, "Keycloak's health"),
                Port.from(environment, "CONCORD_CATCHER_SMTP_PORT", 8125, "caught mail, SMTP"),
                Port.from(environment, "CONCORD_CATCHER_PORT", 8126, "caught mail, pages"),
                agencies);
    }

    OfAgency of(Agency agency) {
        var found = agencies.get(agency);
        if (found == null) {
            throw new IllegalArgumentException("no ports for " + agency.code());
        }
        return found;
    }

    List<Port> all() {
        var all = new ArrayList<>(List.of(gateway, gatewayManagement, keycloak, keycloakManagement, mail, mailPages));
        for (Agency agency : Agency.all()) {
            all.addAll(List.of(of(agency).grpc(), of(agency).http(), of(agency).database()));
        }
        return all;
    }

    private static OfAgency of(Agency agency, int number, Map<String, String> environment) {
        var prefix = "CONCORD_" + agency.code().toUpperCase(Locale.ROOT);
        return new OfAgency(
                Port.from(environment, prefix + "_GRPC_PORT", 9100 + number, agency.shortName() + "'s service"),
                Port.from(
                        environment,
                        prefix + "_HTTP_PORT",
                        9200 + number,
                        agency.shortName() + "'s service, health and metrics"),
                Port.from(environment, prefix + "_DB_PORT", 3400 + number, agency.shortName() + "'s database"));
    }
}
