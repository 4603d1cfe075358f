package uk.concord.gateway.api;

import com.google.protobuf.ByteString;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.link.v1.BeginEpochRequest;
import uk.concord.proto.link.v1.Branch;
import uk.concord.proto.link.v1.BranchEntry;
import uk.concord.proto.link.v1.ConfirmEpochRequest;
import uk.concord.proto.link.v1.Epoch;
import uk.concord.proto.link.v1.GetEpochsRequest;
import uk.concord.proto.link.v1.ListBranchEntriesRequest;
import uk.concord.proto.link.v1.SetBranchAsideRequest;

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
     * @param forked true when that is because it was signed in two versions
     * @param loss what was lost; empty when nothing was
     * @param otherVersion why the version of the own log that is here is to be set aside; empty when it is not
     * @param branch what was set aside last; absent when nothing was
     * @param own how the own epoch began that was begun last; absent in the first
     * @param announced what the partner has announced and was not taken in yet; absent when nothing was
     */
    @Serdeable
    record EpochsJson(
            int ownEpoch,
            int partnerEpoch,
            boolean needed,
            boolean forked,
            String loss,
            String otherVersion,
            @Nullable BranchJson branch,
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
     * The end of the own log as it was set aside.
     *
     * @param fromIndex index of its first entry in the log
     * @param entries how many it has
     * @param setAsideAt when
     */
    @Serdeable
    record BranchJson(
            long fromIndex, long entries, @Nullable String setAsideAt) {
        static BranchJson of(Branch branch) {
            return new BranchJson(branch.getFromIndex(), branch.getEntries(), Sent.instant(branch.getSetAsideMicros()));
        }
    }

    /**
     * Entries that were set aside and that the partner does not hold.
     *
     * @param items in order, at most 100
     * @param nextIndex where the next ones begin; absent when there are no more
     */
    @Serdeable
    record BranchEntriesJson(
            List<BranchEntryJson> items, @Nullable Long nextIndex) {}

    /**
     * One of them: it has no effect any more.
     *
     * @param index its place in the log as it was
     * @param type what it says has happened
     * @param recordedAt when it was recorded
     * @param post of whoever it speaks for; empty for the service
     * @param recordId the record it is about; empty when about none
     * @param title what that record is called, as far as is known
     */
    @Serdeable
    record BranchEntryJson(
            long index,
            @Nullable String type,
            @Nullable String recordedAt,
            String post,
            String recordId,
            String title) {
        static BranchEntryJson of(BranchEntry entry) {
            return new BranchEntryJson(
                    entry.getIndex(),
                    Sent.word(entry.getType()),
                    Sent.instant(entry.getRecordedMicros()),
                    entry.getPost(),
                    entry.getRecordId(),
                    entry.getTitle());
        }
    }

    /**
     * An administrator's word that the version of the own log that is here is to be set aside.
     *
     * @param confirmed true: the partner was spoken with, and no second copy of the service is at work
     */
    @Serdeable
    record BranchToSetAsideJson(boolean confirmed) {}

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
                epochs.getForked(),
                epochs.getLoss(),
                epochs.getOtherVersion(),
                epochs.hasBranch() ? BranchJson.of(epochs.getBranch()) : null,
                epochs.hasOwn() ? EpochJson.of(epochs.getOwn()) : null,
                epochs.hasAnnounced() ? EpochJson.of(epochs.getAnnounced()) : null);
    }

    /** Sets the version of the own log that is here aside, where the partner holds another one. For administrators. */
    @Post("/branch")
    EpochsJson setAside(
            @Parameter(hidden = true) Visit visit,
            String partnership,
            @Header(Caller.KEY) @Nullable String key,
            @Body BranchToSetAsideJson asked) {
        caller.at(visit, partnership)
                .epochs()
                .setBranchAside(SetBranchAsideRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setConfirmed(asked.confirmed())
                        .setRequestId(Caller.key(key))
                        .build());
        return list(visit, partnership);
    }

    /** Lists what was set aside last and did not come back from the partner. */
    @Get("/branch")
    BranchEntriesJson branch(
            @Parameter(hidden = true) Visit visit,
            String partnership,
            @Parameter(description = "entries from this index on") @QueryValue(defaultValue = "0") long from) {
        var entries = caller.at(visit, partnership)
                .epochs()
                .listBranchEntries(ListBranchEntriesRequest.newBuilder()
                        .setPartnershipId(partnership)
                        .setFromIndex(Math.max(0, from))
                        .build());
        return new BranchEntriesJson(
                entries.getEntriesList().stream().map(BranchEntryJson::of).toList(),
                entries.getNextIndex() == 0 ? null : entries.getNextIndex());
    }

    /** Lets the own agency's log go on under a new epoch after a loss or a fork. For administrators. */
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
