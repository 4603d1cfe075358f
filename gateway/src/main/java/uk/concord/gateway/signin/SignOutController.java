package uk.concord.gateway.signin;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.gateway.keycloak.KeycloakAway;
import uk.concord.gateway.keycloak.KeycloakSession;
import uk.concord.gateway.session.Credential;
import uk.concord.gateway.session.Session;
import uk.concord.gateway.session.SessionCookie;
import uk.concord.gateway.session.SessionSettings;
import uk.concord.gateway.session.Sessions;
import uk.concord.gateway.session.Visit;

/** Signs people out, here and at Keycloak. */
@Controller
final class SignOutController {
    private static final Logger LOG = LoggerFactory.getLogger(SignOutController.class);
    private static final String LANDING = "/signed-out";

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final SessionSettings settings;
    private final KeycloakSession keycloak;

    SignOutController(Sessions sessions, SessionCookie cookie, SessionSettings settings, KeycloakSession keycloak) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.settings = settings;
        this.keycloak = keycloak;
    }

    @Post("/logout")
    @Produces(MediaType.TEXT_HTML)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    MutableHttpResponse<?> signOut(Visit visit) {
        return HttpResponse.seeOther(
                        switch (visit.credential()) {
                            case Credential.InSession session -> end(session);
                            case Credential.Bearer _ -> URI.create(LANDING);
                        })
                .cookie(cookie.gone());
    }

    private URI end(Credential.InSession credential) {
        var session = sessions.find(credential);
        sessions.end(credential);
        try {
            return keycloak.signOutAddress(
                    session.map(Session::idToken).orElse(null),
                    settings.publicUrl().resolve(LANDING).toString());
        } catch (KeycloakAway away) {
            LOG.warn("Signed out here only: {}", away.getMessage());
            return URI.create(LANDING);
        }
    }
}
