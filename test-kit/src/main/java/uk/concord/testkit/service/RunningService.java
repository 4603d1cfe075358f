package uk.concord.testkit.service;

import io.grpc.ManagedChannel;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyChannelBuilder;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import io.micronaut.runtime.server.EmbeddedServer;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.concord.node.keys.LastSignedFiles;
import uk.concord.node.service.SharedConfiguration;
import uk.concord.testdatabase.RealDatabase;
import uk.concord.testdatabase.TestPort;
import uk.concord.testdatabase.TestSchema;
import uk.concord.testkit.identity.TestIssuer;

/** One agency's whole service in this JVM: its own database, keys and ports; it can be stopped and started again. */
public final class RunningService implements AutoCloseable {
    private final TestAgency agency;
    private final TestSite site;
    private final TestIssuer issuer;
    private final TestSchema schema;
    private final Map<String, Object> settings = new HashMap<>();
    private final int port = TestPort.claim();
    private final List<ManagedChannel> channels = new ArrayList<>();
    private final KeptSpans spans = new KeptSpans();
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable ApplicationContext context;

    RunningService(TestAgency agency, TestSite site, TestIssuer issuer) {
        this.agency = agency;
        this.site = site;
        this.issuer = issuer;
        this.schema = RealDatabase.shared().newSchema("svc_" + agency.code());
    }

    public TestAgency agency() {
        return agency;
    }

    public int port() {
        return port;
    }

    /** The service's database. */
    public TestSchema schema() {
        return schema;
    }

    /** What says what it has last signed; to be touched only while it does not run. */
    LastSignedFiles lastSigned() {
        return new LastSignedFiles(site.signedOf(agency).toString());
    }

    /** Where that lies. */
    Path signedDirectory() {
        return site.signedOf(agency);
    }

    /** Configures a partnership of it; to be done before the start. */
    void partner(int place, TestAgency partner, int partnerPort) {
        var id = TestAgency.partnership(agency, partner);
        site.keys(agency, id);
        var at = "concord.partnerships[" + place + "].";
        settings.put(at + "id", id);
        settings.put(at + "tie-break", "kmicb");
        settings.put(at + "partner.code", partner.code());
        settings.put(at + "partner.name", partner.name());
        settings.put(at + "partner.short-name", partner.shortName());
        settings.put(at + "partner.kind", partner.kind());
        settings.put(at + "partner.organisation", partner.organisation());
        settings.put(at + "partner.address", "localhost:" + partnerPort);
        settings.put(at + "partner.keys-file", site.keys(partner, id).toString());
    }

    /** Configures something else of it; to be done before the start. */
    public void setting(String key, Object value) {
        settings.put(key, value);
    }

    /** Starts it with the classes of the module under test. */
    @SuppressWarnings("resource")
    public void start() {
        var own = site.certificate(agency.code());
        var all = written();
        all.putAll(settings);
        all.put("concord.agency.code", agency.code());
        all.put("concord.agency.kind", agency.kind());
        all.put("concord.agency.name", agency.name());
        all.put("concord.agency.short-name", agency.shortName());
        all.put("concord.agency.organisation", agency.organisation());
        all.put("concord.agency.reference-prefix", agency.referencePrefix());
        all.put("concord.keys.directory", site.keysOf(agency).toString());
        all.put("concord.signed.directory", site.signedOf(agency).toString());
        all.put("concord.business-time.offset-file", site.businessTimeOffset().toString());
        all.put("concord.transport.certificate", own.certificate().toString());
        all.put("concord.transport.private-key", own.privateKey().toString());
        all.put("concord.transport.authority", site.authorityFile().toString());
        all.put("concord.identity.issuer", issuer.issuer());
        all.put("concord.identity.jwks-url", issuer.keysAddress());
        all.put("concord.identity.audience", agency.audience());
        all.put("grpc.server.host", "127.0.0.1");
        all.put("grpc.server.port", port);
        all.put("micronaut.server.port", 0);
        all.put("datasources.default.url", schema.url());
        all.put("datasources.default.username", schema.application().user());
        all.put("datasources.default.password", schema.application().password());
        all.put("flyway.datasources.default.url", schema.url());
        all.put("flyway.datasources.default.user", schema.migration().user());
        all.put("flyway.datasources.default.password", schema.migration().password());
        var started = ApplicationContext.builder()
                .overrideConfigLocations("classpath:none/")
                .propertySources(SharedConfiguration.read())
                .properties(all)
                .singletons(SimpleSpanProcessor.create(spans))
                .deduceEnvironment(false)
                .banner(false)
                .start();
        context = started;
        started.getBean(EmbeddedServer.class).start();
    }

    /** What it has recorded of the traces it took part in. */
    public KeptSpans spans() {
        return spans;
    }

    /** What it shows to operators now. */
    Scrape scrape() {
        return new Scrape(get("/prometheus").body());
    }

    /** Asks it over HTTP, at the port for operators. */
    HttpResponse<String> get(String path) {
        var running = Objects.requireNonNull(context, "the service does not run");
        var address = running.getBean(EmbeddedServer.class).getURI().resolve(path);
        try {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The service's own part of the configuration, as it is written, but for the partnerships it would have. */
    private static Map<String, Object> written() {
        try (var yaml = RunningService.class.getResourceAsStream("/application.yml")) {
            var read = new YamlPropertySourceLoader().read("application", Objects.requireNonNull(yaml));
            var kept = new HashMap<String, Object>();
            read.forEach((key, value) -> {
                if (!key.startsWith("concord.partnerships")) {
                    kept.put(key, value);
                }
            });
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it; its database, keys and files stay. */
    public void stop() {
        var running = context;
        context = null;
        if (running != null) {
            running.close();
        }
    }

    /** A connection to it by a process with the certificate of that name. */
    public ManagedChannel channel(String commonName) {
        var client = site.certificate(commonName);
        try {
            var tls = GrpcSslContexts.forClient()
                    .keyManager(
                            client.certificate().toFile(), client.privateKey().toFile())
                    .trustManager(site.authorityFile().toFile())
                    .protocols("TLSv1.3")
                    .build();
            return keep(NettyChannelBuilder.forAddress("localhost", port)
                    .sslContext(tls)
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection to it by a process without a certificate. */
    public ManagedChannel channelWithoutCertificate() {
        try {
            var tls = GrpcSslContexts.forClient()
                    .trustManager(site.authorityFile().toFile())
                    .build();
            return keep(NettyChannelBuilder.forAddress("localhost", port)
                    .sslContext(tls)
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized ManagedChannel keep(ManagedChannel channel) {
        channels.add(channel);
        return channel;
    }

    @Override
    public void close() {
        channels.forEach(ManagedChannel::shutdownNow);
        stop();
    }
}
