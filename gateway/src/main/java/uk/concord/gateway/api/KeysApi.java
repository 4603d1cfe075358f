package uk.concord.gateway.api;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.link.v1.ChangeKeysRequest;
import uk.concord.proto.link.v1.KeyPeriod;
import uk.concord.proto.link.v1.ListKeysRequest;

/** The keys of both agencies in a partnership, and the change of the own ones. */
@Controller("/api/v1/links/{partnership}/keys")
final class KeysApi {
    private final Caller caller;

    KeysApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * The keys of both sides, the oldest first; the last of each side are in force.
     *
     * @param own the asked agency's
     * @param partner its partner's
     */
    @Serdeable
    record KeysJson(List<KeyPeriodJson> own, List<KeyPeriodJson> partner) {}

    /**
     * Keys of one agency and since when they sign.
     *
     * @param logEd25519 fingerprint of the log's Ed25519 key
     * @param logMlDsa44 fingerprint of the log's ML-DSA-44 key
     * @param mirrorEd25519 fingerprint of the mirror's Ed25519 key
     * @param mirrorMlDsa44 fingerprint of the mirror's ML-DSA-44 key
     * @param since when the entry was recorded that names them; absent for the keys that the log began with
     * @param entryIndex index of the entry that names them; 0 for the keys that the log began with
     * @param heldByBoth true once both agencies hold that entry
     */
    @Serdeable
    record KeyPeriodJson(
            String logEd25519,
            String logMlDsa44,
            String mirrorEd25519,
            String mirrorMlDsa44,
            @Nullable String since,
            long entryIndex,
            boolean heldByBoth) {
        static KeyPeriodJson of(KeyPeriod keys) {
            return new KeyPeriodJson(
                    keys.getLogEd25519(),
                    keys.getLogMlDsa44(),
                    keys.getMirrorEd25519(),
                    keys.getMirrorMlDsa44(),
                    Sent.instant(keys.getSinceMicros()),
                    keys.getEntryIndex(),
                    keys.getHeldByBoth());
        }
    }

    /**
     * The wish for other keys.
     *
     * @param confirmed true: the key directory is backed up, and the partner knows of the change
     */
    @Serdeable
    record KeysToChangeJson(boolean confirmed) {}

    /** Lists which keys sign, on both sides, since when, and by which entry. */
    @Get
    KeysJson list(@Parameter(hidden = true) Visit visit, String partnership) {
        var keys = caller.at(visit, partnership)
                .keys()
                .listKeys(ListKeysRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .build());
        return new KeysJson(
                keys.getOwnList().stream().map(KeyPeriodJson::of).toList(),
                keys.getPartnerList().stream().map(KeyPeriodJson::of).toList());
    }

    /** Changes the own agency's keys: makes new ones and appends the entry that names them. For administrators. */
    @Post
    KeyPeriodJson change(
            @Parameter(hidden = true) Visit visit,
            String partnership,
            @Header(Caller.KEY) @Nullable String key,
            @Body KeysToChangeJson asked) {
        return KeyPeriodJson.of(caller.at(visit, partnership)
                .keys()
                .changeKeys(ChangeKeysRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setConfirmed(asked.confirmed())
                        .setRequestId(Caller.key(key))
                        .build())
                .getKeys());
    }
}
