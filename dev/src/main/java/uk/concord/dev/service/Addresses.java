package uk.concord.dev.service;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How the processes of a stack find each other.
 *
 * @param grpcPort the port of an agency's service
 * @param httpPort the port of its health and metrics
 * @param grpcHost the host on which others reach an agency's service
 * @param databaseUrl the address of a schema by the agency whose server holds it
 * @param bind the address servers listen on
 * @param keycloak Keycloak's address as servers reach it
 * @param publicKeycloak Keycloak's address as browsers reach it
 * @param gatewayPort the port the gateway listens on
 * @param gatewayManagement the port of its metrics
 * @param publicGateway the gateway's address as browsers reach it
 * @param mailPort the port of the mail catcher's SMTP, on the host servers listen on; 0 when there is none
 * @param movableTime whether tests may move business time forward
 */
public record Addresses(
        Function<Agency, Integer> grpcPort,
        Function<Agency, Integer> httpPort,
        UnaryOperator<String> grpcHost,
        DatabaseUrl databaseUrl,
        String bind,
        String keycloak,
        String publicKeycloak,
        int gatewayPort,
        int gatewayManagement,
        String publicGateway,
        int mailPort,
        boolean movableTime) {

    /** The address of a schema. */
    @FunctionalInterface
    public interface DatabaseUrl {
        String of(Agency agency, String schema);
    }

    String grpc(Agency agency) {
        return grpcHost.apply(agency.code()) + ":" + grpcPort.apply(agency);
    }

    String issuer() {
        return publicKeycloak + "/realms/concord";
    }

    String realm() {
        return keycloak + "/realms/concord";
    }
}
