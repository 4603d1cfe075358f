package uk.concord.gateway.api;

import com.google.protobuf.ByteString;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.link.v1.BeginEpochRequest;
import uk.concord.proto.link.v1.ConfirmEpochRequest;
import uk.concord.proto.link.v1.Epoch;
import uk.concord.proto.link.v1.GetEpochsRequest;

/** The epochs of both logs in a partnership. */
@Controller("/api/v1/links/{partnership}/epochs")
final class EpochsApi {
    private final Caller caller;

    EpochsApi(Caller caller) {
        this.caller = caller;
    }

    /**
     * How the epochs of both logs stand.
     *
     * @param ownEpoch the epoch of the asked agency's log, from 1
     * @param partnerEpoch the epoch of its partner's log as it is held here, from 1
     * @param needed true when the own log can go on only under a new epoch
     * @param loss what was lost; empty when nothing was
     * @param own how the own epoch began that was begun last; absent in the first
     * @param announced what the partner has announced and was not taken in yet; absent when nothing was
     */
    @Serdeable
    record EpochsJson(
            int ownEpoch,
            int partnerEpoch,
            boolean needed,
            String loss,
            @Nullable EpochJson own,
            @Nullable EpochJson announced) {}

    /**
     * How an epoch begins.
     *
     * @param number its number, from 2
     * @param logEd25519 fingerprint of the log's new Ed25519 key, which people compare
     * @param entryHash SHA-256 leaf hash of the entry that begins it, hexadecimal
     * @param keptSize entries of the log that stay
     * @param lostSize the largest size that the closed epoch is known to have signed
     * @param announcedAt when it came here first; absent for an own one
     * @param confirmedAt when somebody here confirmed it; absent while nobody has, and for an own one
     * @param heldByBoth true once both agencies hold that entry
     */
    @Serdeable
    record EpochJson(
            int number,
            String logEd25519,
            String entryHash,
            long keptSize,
            long lostSize,
            @Nullable String announcedAt,
            @Nullable String confirmedAt,
            boolean heldByBoth) {
        static EpochJson of(Epoch epoch) {
            return new EpochJson(
                    epoch.getNumber(),
                    epoch.getKeys().getLogEd25519(),
                    HexFormat.of().formatHex(epoch.getEntryHash().toByteArray()),
                    epoch.getKeptSize(),
                    epoch.getLostSize(),
                    Sent.instant(epoch.getAnnouncedMicros()),
                    Sent.instant(epoch.getConfirmedMicros()),
                    epoch.getKeys().getHeldByBoth());
        }
    }

    /**
     * The wish for a new epoch.
     *
     * @param confirmed true: there is no newer backup, and the partner knows
     */
    @Serdeable
    record EpochToBeginJson(boolean confirmed) {}

    /**
     * An administrator's word for the partner's new epoch.
     *
     * @param entryHash of the entry whose key was compared, hexadecimal
     * @param confirmed true: key and number of entries were compared by telephone
     */
    @Serdeable
    record EpochToConfirmJson(String entryHash, boolean confirmed) {}

    /** Shows the epochs of both logs, whether the own one needs another, and what the partner has announced. */
    @Get
    EpochsJson list(@Parameter(hidden = true) Visit visit, String partnership) {
        var epochs = caller.at(visit, partnership)
                .epochs()
                .getEpochs(GetEpochsRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .build());
        return new EpochsJson(
                epochs.getOwnEpoch(),
                epochs.getPartnerEpoch(),
                epochs.getNeeded(),
                epochs.getLoss(),
                epochs.hasOwn() ? EpochJson.of(epochs.getOwn()) : null,
                epochs.hasAnnounced() ? EpochJson.of(epochs.getAnnounced()) : null);
    }

    /** Lets the own agency's log go on under a new epoch after a loss. For administrators. */
    @Post
    EpochJson begin(
            @Parameter(hidden = true) Visit visit,
            String partnership,
            @Header(Caller.KEY) @Nullable String key,
            @Body EpochToBeginJson asked) {
        return EpochJson.of(caller.at(visit, partnership)
                .epochs()
                .beginEpoch(BeginEpochRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setConfirmed(asked.confirmed())
                        .setRequestId(Caller.key(key))
                        .build())
                .getEpoch());
    }

    /** Confirms the key under which the partner's log goes on. For administrators. */
    @Post("/confirmation")
    EpochsJson confirm(
            @Parameter(hidden = true) Visit visit,
            String partnership,
            @Header(Caller.KEY) @Nullable String key,
            @Body EpochToConfirmJson asked) {
        caller.at(visit, partnership)
                .epochs()
                .confirmEpoch(ConfirmEpochRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setConfirmed(asked.confirmed())
                        .setRequestId(Caller.key(key))
                        .setEntryHash(hash(asked.entryHash()))
                        .build());
        return list(visit, partnership);
    }

    /** Of another form it is nobody's, which the service says. */
    private static ByteString hash(String hex) {
        try {
            return ByteString.copyFrom(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException e) {
            return ByteString.EMPTY;
        }
    }
}
