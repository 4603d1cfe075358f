package uk.concord.dev.service;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.concord.dev.OwnerOnly;
import uk.concord.dev.Secrets;
import uk.concord.dev.keycloak.KeycloakServer;
import uk.concord.dev.trust.DevelopmentAuthority;
import uk.concord.dev.trust.LogKeys;

/** What every process of the stack is given as files: certificate, signing keys, the partners' public keys, configuration. */
public final class Site {
    private static final String GATEWAY = "gateway";

    private final Path directory;
    private final DevelopmentAuthority authority;
    private final Secrets secrets;
    private final Schemas schemas;
    private final Addresses addresses;

    public Site(Path directory, DevelopmentAuthority authority, Secrets secrets, Addresses addresses) {
        this.directory = directory;
        this.authority = authority;
        this.secrets = secrets;
        this.schemas = new Schemas(secrets);
        this.addresses = addresses;
    }

    /** Makes what is missing and writes every configuration anew. */
    public void prepare() {
        for (Partnership partnership : Partnership.all()) {
            for (Agency agency : partnership.agencies()) {
                var pin = authority.issue(agency.code(), of(agency)).pin();
                var keys = LogKeys.make(keys(agency).resolve(partnership.id()), partnership.id(), agency.code(), pin);
                LogKeys.handOver(keys, partnerKeys(partnership.partnerOf(agency), partnership));
            }
        }
        for (Agency agency : Agency.all()) {
            OwnerOnly.directory(of(agency).resolve("signed"));
            Json.write(configuration(agency.code()), agency(agency));
        }
        authority.issue(GATEWAY, directory.resolve(GATEWAY));
        for (String process : processes()) {
            authority.copyCertificate(trusted(process));
        }
        Json.write(configuration(GATEWAY), gateway());
    }

    /** The configuration file of one process. */
    public Path configuration(String process) {
        return directory.resolve(process).resolve("service.json");
    }

    private Map<String, Object> agency(Agency agency) {
        var concord = new LinkedHashMap<String, Object>();
        concord.put(
                "agency",
                Map.of(
                        "code", agency.code(),
                        "kind", agency.kind(),
                        "name", agency.name(),
                        "short-name", agency.shortName(),
                        "organisation", agency.organisation(),
                        "reference-prefix", agency.referencePrefix()));
        concord.put(
                "partnerships",
                Partnership.of(agency).stream()
                        .map(one -> partnership(agency, one))
                        .toList());
        concord.put("keys", Map.of("directory", keys(agency).toString()));
        concord.put("signed", Map.of("directory", of(agency).resolve("signed").toString()));
        concord.put("transport", transport(agency.code()));
        concord.put(
                "identity",
                Map.of(
                        "issuer", addresses.issuer(),
                        "jwks-url", addresses.realm() + "/protocol/openid-connect/certs",
                        "audience", agency.audience()));
        concord.put(
                "directory",
                Map.of(
                        "address", addresses.realm(),
                        "client-id", agency.code() + "-directory",
                        "client-secret", secrets.named(KeycloakServer.directorySecret(agency))));
        if (addresses.mailPort() != 0) {
            concord.put("mail", mail(agency));
        }
        concord.put(
                "business-time",
                Map.of("offset-file", directory.resolve("business-time-offset").toString()));
        var schema = schemas.of(agency);
        var url = addresses.databaseUrl().of(agency, schema.name());
        return Map.of(
                "concord", concord,
                "micronaut", server(addresses.httpPort().apply(agency)),
                "grpc", Map.of("server", listen(addresses.grpcPort().apply(agency))),
                "datasources",
                        Map.of(
                                "default",
                                Map.of(
                                        "url", url,
                                        "username", schema.application().user(),
                                        "password", schema.application().password())),
                "flyway",
                        Map.of(
                                "datasources",
                                Map.of(
                                        "default",
                                        Map.of(
                                                "url", url,
                                                "user", schema.migration().user(),
                                                "password", schema.migration().password(),
                                                "placeholders",
                                                        Map.of(
                                                                "application",
                                                                schema.application()
                                                                        .user(),
                                                                "application_user",
                                                                schema.application()
                                                                        .user())))));
    }

    private Map<String, Object> mail(Agency agency) {
        return Map.of(
                "host",
                addresses.bind(),
                "port",
                addresses.mailPort(),
                "security",
                "NONE",
                "from",
                "concord@" + agency.code() + ".example",
                "links",
                addresses.publicGateway());
    }

    private Map<String, Object> partnership(Agency own, Partnership partnership) {
        var partner = partnership.partnerOf(own);
        return Map.of(
                "id",
                partnership.id(),
                "tie-break",
                partnership.tieBreak().code(),
                "partner",
                Map.of(
                        "code", partner.code(),
                        "name", partner.name(),
                        "short-name", partner.shortName(),
                        "kind", partner.kind(),
                        "organisation", partner.organisation(),
                        "address", addresses.grpc(partner),
                        "keys-file", partnerKeys(own, partnership).toString()));
    }

    private Map<String, Object> gateway() {
        var schema = schemas.gateway();
        var url = addresses.databaseUrl().of(Agency.KENT, schema.name());
        var concord = new LinkedHashMap<String, Object>();
        concord.put("session", Map.of("public-url", addresses.publicGateway(), "key", sessionKey()));
        concord.put(
                "schema",
                Map.of(
                        "url", url,
                        "username", schema.migration().user(),
                        "password", schema.migration().password()));
        concord.put(
                "keycloak",
                Map.of(
                        "issuer", addresses.issuer(),
                        "address", addresses.realm(),
                        "client-id", GATEWAY,
                        "client-secret", secrets.named(KeycloakServer.CLIENT_SECRET)));
        concord.put("transport", transport(GATEWAY));
        concord.put("agencies", Agency.all().stream().map(this::known).toList());
        return Map.of(
                "concord", concord,
                "micronaut", server(addresses.gatewayPort()),
                "endpoints", Map.of("all", Map.of("port", addresses.gatewayManagement())),
                "datasources",
                        Map.of(
                                "default",
                                Map.of(
                                        "url", url,
                                        "username", schema.application().user(),
                                        "password", schema.application().password())));
    }

    private Map<String, Object> known(Agency agency) {
        List<String> partnerships =
                Partnership.of(agency).stream().map(Partnership::id).toList();
        return Map.of(
                "code", agency.code(),
                "name", agency.name(),
                "short-name", agency.shortName(),
                "addresses", List.of(addresses.grpc(agency)),
                "audience", agency.audience(),
                "partnerships", partnerships);
    }

    private Map<String, Object> transport(String process) {
        return Map.of(
                "certificate",
                        directory.resolve(process).resolve("certificate.pem").toString(),
                "private-key", directory.resolve(process).resolve("key.pem").toString(),
                "authority", trusted(process).toString());
    }

    private static List<String> processes() {
        return Stream.concat(Agency.all().stream().map(Agency::code), Stream.of(GATEWAY))
                .toList();
    }

    /** Each process has its own copy, so that nobody needs a look at the directory with the authority's key. */
    private Path trusted(String process) {
        return directory.resolve(process).resolve("authority.pem");
    }

    private Map<String, Object> server(int port) {
        return Map.of("server", listen(port));
    }

    private Map<String, Object> listen(int port) {
        return Map.of("host", addresses.bind(), "port", port);
    }

    private String sessionKey() {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(secrets.named("session-key")));
    }

    private Path of(Agency agency) {
        return directory.resolve(agency.code());
    }

    private Path keys(Agency agency) {
        return of(agency).resolve("keys");
    }

    private Path partnerKeys(Agency own, Partnership partnership) {
        return of(own).resolve("partners").resolve(partnership.id() + ".keys");
    }
}
