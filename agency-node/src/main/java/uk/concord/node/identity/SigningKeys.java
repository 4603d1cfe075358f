package uk.concord.node.identity;

import com.nimbusds.jose.jwk.JWK;
import java.util.Optional;

/** The issuer's public keys. */
interface SigningKeys {

    /**
     * The key of that id, looked for at the issuer when it is not known yet.
     *
     * @throws uk.concord.node.grpc.CallFailure.Unavailable when no keys are known and the issuer cannot be reached
     */
    Optional<JWK> find(String keyId);
}
