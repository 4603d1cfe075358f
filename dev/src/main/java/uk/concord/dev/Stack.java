package uk.concord.dev;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import uk.concord.dev.database.MariaDb;
import uk.concord.dev.database.MariaDbBinaries;
import uk.concord.dev.keycloak.KeycloakServer;
import uk.concord.dev.keycloak.RealmAlignment;
import uk.concord.dev.mail.CatcherProcess;
import uk.concord.dev.process.Announcer;
import uk.concord.dev.process.Port;
import uk.concord.dev.process.Supervisor;
import uk.concord.dev.service.Addresses;
import uk.concord.dev.service.Agency;
import uk.concord.dev.service.Schemas;
import uk.concord.dev.service.ServiceProcess;
import uk.concord.dev.service.Site;
import uk.concord.dev.trust.DevelopmentAuthority;

/** All processes of one stack and the order in which they come and go. */
final class Stack {
    private static final String HOST = "127.0.0.1";
    private static final Duration SERVICE = Duration.ofMinutes(8);

    /** It is ready when all others are, and on the first start Keycloak is fetched and built meanwhile. */
    private static final Duration GATEWAY = Duration.ofMinutes(15);

    private final Home home;
    private final Ports ports;
    private final Announcer announcer;
    private final Supervisor supervisor;
    private final Secrets secrets;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    Stack(Home home, Ports ports, Announcer announcer, Supervisor supervisor) {
        this.home = home;
        this.ports = ports;
        this.announcer = announcer;
        this.supervisor = supervisor;
        this.secrets = new Secrets(home.secrets());
    }

    /** Refuses with one sentence when a port is taken. */
    void checkPorts() {
        for (Port port : ports.all()) {
            port.check(InetAddress.getLoopbackAddress());
        }
    }

    /** Starts everything, side by side where one does not need the other, and returns when all is ready. */
    void start() {
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var site = CompletableFuture.supplyAsync(this::prepareSite, workers);
            var keycloak = CompletableFuture.runAsync(this::startKeycloak, workers);
            var binaries = CompletableFuture.supplyAsync(() -> MariaDbBinaries.in(home.state(), announcer), workers);
            var mail = CompletableFuture.runAsync(this::startMail, workers);
            var running = new ArrayList<CompletableFuture<?>>(List.of(keycloak, mail));
            for (Agency agency : Agency.all()) {
                var database = binaries.thenAcceptAsync(found -> startDatabase(found, agency), workers);
                running.add(database.thenCombineAsync(site, (_, ready) -> startService(ready, agency), workers));
                if (agency.equals(Agency.KENT)) {
                    running.add(database.thenCombineAsync(site, (_, ready) -> startGateway(ready), workers));
                }
            }
            awaitAll(running, workers);
        }
    }

    /** Starts each database and has its service make its projections anew, one after another. True when all did. */
    boolean rebuild() throws IOException, InterruptedException {
        var site = prepareSite();
        var binaries = MariaDbBinaries.in(home.state(), announcer);
        var all = true;
        for (Agency agency : Agency.all()) {
            startDatabase(binaries, agency);
            announcer.say("rebuilding " + agency.code());
            all &= new ServiceProcess(home, client)
                    .rebuild(agency.code(), agency.module(), agency.mainClass(), site.configuration(agency.code()))
                    .run(announcer);
        }
        return all;
    }

    /** Makes later starts quicker: what the services loaded in this one is kept for them. */
    void archiveClasses() throws InterruptedException {
        var services = new ServiceProcess(home, client);
        try {
            services.archive(Names.GATEWAY, Names.GATEWAY);
            for (Agency agency : Agency.all()) {
                services.archive(agency.code(), agency.module());
            }
        } catch (IOException e) {
            announcer.say("later starts will not be quicker than this one: " + e.getMessage());
        }
    }

    /** Stops everything from the outside in. */
    void stop() {
        supervisor.stop(Names.LAYERS);
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    HttpClient client() {
        return client;
    }

    private static void awaitAll(List<CompletableFuture<?>> running, ExecutorService workers) {
        var failed = new CompletableFuture<Void>();
        for (CompletableFuture<?> one : running) {
            var _ = one.whenComplete((_, problem) -> {
                if (problem != null) {
                    failed.completeExceptionally(problem);
                }
            });
        }
        var all = CompletableFuture.allOf(running.toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(all, failed).join();
        } catch (CompletionException e) {
            workers.shutdownNow();
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private Site prepareSite() {
        var authority = new DevelopmentAuthority(home.site().resolve("authority"), Clock.systemUTC());
        var site = new Site(home.site(), authority, secrets, addresses());
        site.prepare();
        announcer.say("keys, certificates and configuration are in " + home.site());
        return site;
    }

    private Addresses addresses() {
        return new Addresses(
                agency -> ports.of(agency).grpc().number(),
                agency -> ports.of(agency).http().number(),
                _ -> "localhost",
                (agency, schema) ->
                        MariaDb.url(HOST, ports.of(agency).database().number(), schema, "DISABLED"),
                HOST,
                keycloak(),
                keycloak(),
                ports.gateway().number(),
                ports.gatewayManagement().number(),
                gateway(),
                ports.mail().number(),
                true);
    }

    private void startKeycloak() {
        var server = new KeycloakServer(home, secrets, ports.keycloak(), ports.keycloakManagement(), ports.gateway());
        supervisor.run(server.program(client, HOST, announcer));
        new RealmAlignment(
                        client,
                        keycloak(),
                        secrets,
                        home.state(),
                        ports.gateway().number())
                .align();
    }

    private void startMail() {
        supervisor.run(new CatcherProcess(home, client).program(Names.MAIL, ports.mail(), ports.mailPages()));
    }

    private void startDatabase(MariaDbBinaries binaries, Agency agency) {
        var schemas = new Schemas(secrets);
        var name = Names.database(agency);
        var log = home.logs().resolve(name + ".log");
        var server = new MariaDb(
                binaries,
                name,
                home.databases().resolve(agency.code()),
                ports.of(agency).database(),
                schemas.on(agency),
                schemas.root(agency));
        server.install(log);
        supervisor.run(server.program(log));
    }

    private boolean startService(Site site, Agency agency) {
        supervisor.run(new ServiceProcess(home, client)
                .program(
                        agency.code(),
                        agency.module(),
                        agency.mainClass(),
                        site.configuration(agency.code()),
                        ports.of(agency).http().number(),
                        "/health/ready",
                        SERVICE));
        return true;
    }

    private boolean startGateway(Site site) {
        supervisor.run(new ServiceProcess(home, client)
                .program(
                        Names.GATEWAY,
                        Names.GATEWAY,
                        "uk.concord.gateway.Gateway",
                        site.configuration(Names.GATEWAY),
                        ports.gateway().number(),
                        // With all that it needs: the stack is up when people can work.
                        "/health",
                        GATEWAY));
        return true;
    }

    String keycloak() {
        return "http://localhost:" + ports.keycloak().number();
    }

    String mail() {
        return "http://localhost:" + ports.mailPages().number();
    }

    String gateway() {
        return "http://localhost:" + ports.gateway().number();
    }
}
