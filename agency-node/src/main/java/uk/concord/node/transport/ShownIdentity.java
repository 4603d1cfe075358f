package uk.concord.node.transport;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Shows the own certificate as it is at the moment of each handshake. A handshake asks for the name of a key, then for chain and key
 * one after the other: a name stands for one certificate, so that a replacement in between never mixes two.
 */
final class ShownIdentity extends X509ExtendedKeyManager {
    private static final int REMEMBERED = 4;

    private final OwnCertificate own;
    private final Map<String, Identity> shown = new LinkedHashMap<>();

    ShownIdentity(OwnCertificate own) {
        this.own = own;
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return name(keyType);
    }

    @Override
    public @Nullable String chooseEngineClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        return name(keyTypes);
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return name(keyType);
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return name(keyTypes);
    }

    private synchronized @Nullable String name(String... keyTypes) {
        var identity = own.current();
        if (!Arrays.asList(keyTypes).contains(identity.privateKey().getAlgorithm())) {
            return null;
        }
        var name = identity.chain().getFirst().getSerialNumber().toString(16) + "-"
                + Peer.pin(identity.chain().getFirst()).hex();
        shown.put(name, identity);
        while (shown.size() > REMEMBERED) {
            shown.remove(shown.keySet().iterator().next());
        }
        return name;
    }

    @Override
    public synchronized X509Certificate @Nullable [] getCertificateChain(String name) {
        var identity = shown.get(name);
        return identity == null ? null : identity.chain().toArray(X509Certificate[]::new);
    }

    @Override
    public synchronized @Nullable PrivateKey getPrivateKey(String name) {
        var identity = shown.get(name);
        return identity == null ? null : identity.privateKey();
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }
}
