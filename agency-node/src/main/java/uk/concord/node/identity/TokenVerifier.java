package uk.concord.node.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.concord.log.Hash;
import uk.concord.node.clock.SecurityTime;
import uk.concord.node.grpc.CallFailure.Unauthenticated;

/** Verifies a user's access token: who signed it, for whom, until when. Nothing of it is believed before. */
@Singleton
final class TokenVerifier {
    private static final int LONGEST_TOKEN = 16 * 1024;
    private static final int MOST_REMEMBERED = 10_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int SMALLEST_RSA_KEY = 2048;

    private final IdentityConfiguration configuration;
    private final SigningKeys keys;
    private final SecurityTime time;

    /**
     * What the tokens with these SHA-256 say, for as long as a signature need not be verified again: for so long a token counts
     * after its key has stopped to. Whose, for whom and until when a token is, is checked at every call.
     */
    private final Cache<Hash, JWTClaimsSet> signed = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    TokenVerifier(IdentityConfiguration configuration, SigningKeys keys, SecurityTime time) {
        this.configuration = configuration;
        this.keys = keys;
        this.time = time;
    }

    VerifiedToken verify(String token) {
        if (token.length() > LONGEST_TOKEN) {
            throw refuse("TOKEN_MALFORMED");
        }
        try {
            var fingerprint = Hash.sha256(token.getBytes(StandardCharsets.UTF_8));
            var claims = signed.getIfPresent(fingerprint);
            if (claims == null) {
                claims = signedClaims(token);
                signed.put(fingerprint, claims);
            }
            checkClaims(claims);
            return TokenClaims.read(claims, configuration.audience());
        } catch (ParseException | JOSEException malformed) {
            throw refuse("TOKEN_MALFORMED");
        }
    }

    private JWTClaimsSet signedClaims(String token) throws ParseException, JOSEException {
        var jwt = SignedJWT.parse(token);
        checkSignature(jwt);
        return jwt.getJWTClaimsSet();
    }

    private void checkSignature(SignedJWT jwt) throws JOSEException {
        var header = jwt.getHeader();
        if (!acceptable(header)) {
            throw refuse("TOKEN_MALFORMED");
        }
        var key = keys.find(header.getKeyID()).orElseThrow(() -> refuse("TOKEN_KEY_UNKNOWN"));
        if (!jwt.verify(verifier(header, key))) {
            throw refuse("TOKEN_SIGNATURE");
        }
    }

    /** Two algorithms and no other: "none" and the keyed hashes, where a public key would pass as the secret, are out. */
    private static boolean acceptable(JWSHeader header) {
        var algorithm = header.getAlgorithm();
        var type = header.getType();
        return (JWSAlgorithm.RS256.equals(algorithm) || JWSAlgorithm.ES256.equals(algorithm))
                && header.getKeyID() != null
                && (header.getCriticalParams() == null
                        || header.getCriticalParams().isEmpty())
                && (type == null || JOSEObjectType.JWT.equals(type) || isAccessTokenType(type));
    }

    private static boolean isAccessTokenType(JOSEObjectType type) {
        return type.getType().toLowerCase(Locale.ROOT).equals("at+jwt");
    }

    private static JWSVerifier verifier(JWSHeader header, JWK key) throws JOSEException {
        if (key.getKeyUse() != null && !KeyUse.SIGNATURE.equals(key.getKeyUse())) {
            throw refuse("TOKEN_KEY_UNKNOWN");
        }
        if (key instanceof RSAKey rsa
                && rsa.size() >= SMALLEST_RSA_KEY
                && JWSAlgorithm.RS256.equals(header.getAlgorithm())) {
            return new RSASSAVerifier(rsa);
        }
        if (key instanceof ECKey curve && JWSAlgorithm.ES256.equals(header.getAlgorithm())) {
            return new ECDSAVerifier(curve);
        }
        throw refuse("TOKEN_KEY_UNKNOWN");
    }

    private void checkClaims(JWTClaimsSet claims) throws ParseException {
        if (!configuration.issuer().equals(claims.getIssuer())) {
            throw refuse("TOKEN_ISSUER");
        }
        if (!List.of(configuration.audience()).equals(claims.getAudience())) {
            throw refuse("TOKEN_AUDIENCE");
        }
        if (!"Bearer".equals(claims.getStringClaim("typ"))) {
            throw refuse("TOKEN_TYPE");
        }
        checkTimes(claims);
    }

    private void checkTimes(JWTClaimsSet claims) {
        var now = time.now();
        var expires = instant(claims.getExpirationTime());
        if (expires == null || !now.isBefore(expires.plus(configuration.leeway()))) {
            throw refuse("TOKEN_EXPIRED");
        }
        if (isAhead(instant(claims.getNotBeforeTime()), now) || isAhead(instant(claims.getIssueTime()), now)) {
            throw refuse("TOKEN_NOT_YET_VALID");
        }
    }

    private boolean isAhead(@Nullable Instant moment, Instant now) {
        return moment != null && moment.isAfter(now.plus(configuration.leeway()));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static Unauthenticated refuse(String code) {
        return new Unauthenticated(code, "Your sign-in is not valid here or has ended. Sign in again.");
    }
}
