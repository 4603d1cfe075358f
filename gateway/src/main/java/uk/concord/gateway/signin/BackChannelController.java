package uk.concord.gateway.signin;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.gateway.keycloak.TokenCheck;
import uk.concord.gateway.keycloak.VerifiedToken;
import uk.concord.gateway.session.Sessions;

/** Ends sessions that Keycloak says have ended there (OpenID Connect Back-Channel Logout). */
@Controller
final class BackChannelController {
    /** Where Keycloak sends its logout tokens. They are signed, so no form token is asked for. */
    public static final String PATH = "/oauth/back-channel-logout";

    private static final Logger LOG = LoggerFactory.getLogger(BackChannelController.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final TokenCheck check;
    private final Sessions sessions;

    BackChannelController(TokenCheck check, Sessions sessions) {
        this.check = check;
        this.sessions = sessions;
    }

    @Post(PATH)
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ended(@Body("logout_token") String logoutToken) {
        var token = check.verify(logoutToken, TokenCheck.Kind.LOGOUT).filter(BackChannelController::isLogout);
        if (token.isEmpty()) {
            return HttpResponse.badRequest();
        }
        LOG.info("Keycloak ended {} sessions", end(token.get()));
        return HttpResponse.ok();
    }

    private long end(VerifiedToken token) {
        var keycloakSession = token.text("sid");
        return keycloakSession.isEmpty()
                ? sessions.endBySubject(token.subject())
                : sessions.endByKeycloakSession(keycloakSession);
    }

    private static boolean isLogout(VerifiedToken token) {
        return token.claims().getClaim("events") instanceof Map<?, ?> events
                && events.containsKey(EVENT)
                && token.claims().getClaim("nonce") == null;
    }
}
