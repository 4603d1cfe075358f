package uk.concord.gateway.health;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Map;

/** Tells load balancers and launchers whether to send people here. */
@Controller("/health")
@Secured(SecurityRule.IS_ANONYMOUS)
final class HealthController {
    private final Health health;

    HealthController(Health health) {
        this.health = health;
    }

    /** 200 when everything is there, Keycloak and every agency with it, 503 with what is missing otherwise. */
    @Get
    HttpResponse<Map<String, Object>> whole() {
        return answer(health.current());
    }

    private static HttpResponse<Map<String, Object>> answer(Health.Report report) {
        return HttpResponse.<Map<String, Object>>status(report.isUp() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(Map.of("status", report.status(), "checks", report.checks()));
    }

    /** 200 when this process can serve people, whatever of the agencies or Keycloak is away; 503 otherwise. */
    @Get("/ready")
    HttpResponse<Map<String, Object>> readyItself() {
        return answer(health.ofItself());
    }

    /** 200 while the process can answer at all. */
    @Get("/live")
    Map<String, String> live() {
        return Map.of("status", "UP");
    }
}
