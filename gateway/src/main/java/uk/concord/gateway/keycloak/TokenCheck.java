package uk.concord.gateway.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Set;

/** Checks tokens against the realm's keys. A key that is not known yet is fetched, so a rotation locks nobody out. */
@Singleton
public final class TokenCheck {
    /** Keycloak says in the claim "typ" what a token is for; one kind never passes for another. */
    public enum Kind {
        ACCESS("Bearer"),
        ID("ID"),
        LOGOUT("Logout");

        private final String typ;

        Kind(String typ) {
            this.typ = typ;
        }
    }

    private static final int LONGEST = 16_384;
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private final KeycloakSettings settings;
    private final RealmKeys keys;
    private final InstantSource clock;

    TokenCheck(KeycloakSettings settings, RealmKeys keys, InstantSource clock) {
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    /** A token meant for the gateway itself. */
    public Optional<VerifiedToken> verify(String token, Kind kind) {
        return verify(token, kind, settings.clientId());
    }

    /** A token meant for one audience; empty when it is not valid. */
    public Optional<VerifiedToken> verify(String token, Kind kind, String audience) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier(new Claims(audience, settings.issuer(), kind, clock));
        if (kind == Kind.LOGOUT) {
            processor.setJWSTypeVerifier((type, context) -> {});
        }
        try {
            return Optional.of(new VerifiedToken(processor.process(SignedJWT.parse(token), null)));
        } catch (ParseException | BadJOSEException refused) {
            return Optional.empty();
        } catch (JOSEException broken) {
            throw new KeycloakAway("Keycloak's keys cannot be read", broken);
        }
    }

    private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final Kind kind;
        private final InstantSource clock;

        Claims(String audience, String issuer, Kind kind, InstantSource clock) {
            super(audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp", "iat", "typ"));
            this.kind = kind;
            this.clock = clock;
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }

        @Override
        public void verify(JWTClaimsSet claims, @org.jspecify.annotations.Nullable SecurityContext context)
                throws com.nimbusds.jwt.proc.BadJWTException {
            super.verify(claims, context);
            if (!kind.typ.equals(claims.getClaim("typ"))) {
                throw new com.nimbusds.jwt.proc.BadJWTException("not a token of the kind " + kind);
            }
        }
    }
}
