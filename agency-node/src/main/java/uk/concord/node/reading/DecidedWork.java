package uk.concord.node.reading;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.concord.node.decisionfile.DecisionFiles;
import uk.concord.node.decisionfile.FileSubject;
import uk.concord.node.decisionfile.Stage;
import uk.concord.node.draft.Draft;
import uk.concord.node.grpc.Micros;
import uk.concord.proto.record.v1.WorkItem;
import uk.concord.proto.record.v1.WorkKind;
import uk.concord.record.PartnershipId;

/** What is owed about drafts that are decided on and not yet offered: to wait, to record an outcome, or to offer. */
@Singleton
final class DecidedWork {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final DecisionFiles files;
    private final InstantSource businessTime;

    DecidedWork(DecisionFiles files, InstantSource businessTime) {
        this.files = files;
        this.businessTime = businessTime;
    }

    /** Where the decision on each draft stands that has a decision file. */
    Map<UUID, Stage> onDrafts(PartnershipId partnership, List<Draft> drafts) {
        var today = LocalDate.ofInstant(businessTime.instant(), LONDON);
        var found = files.get(
                partnership,
                drafts.stream().map(draft -> FileSubject.draft(draft.id())).toList());
        var stages = new HashMap<UUID, Stage>();
        drafts.forEach(draft -> Optional.ofNullable(found.get(FileSubject.draft(draft.id())))
                .ifPresent(file -> stages.put(draft.id(), file.stage(draft.version(), Optional.empty(), today))));
        return stages;
    }

    /** Says what is owed now; leaves the item as it is while nothing is decided. */
    static void describe(Stage stage, WorkItem.Builder item) {
        switch (stage) {
            case Stage.CallInRunning(var decided) ->
                item.setKind(WorkKind.WORK_KIND_AWAIT_CALL_IN)
                        .setRole("approver")
                        .setDueAtMicros(Micros.of(endOfDayBefore(decided.effectiveOn())));
            case Stage.CalledIn _ ->
                item.setKind(WorkKind.WORK_KIND_RECORD_CALL_IN_OUTCOME).setRole("commissioner");
            case Stage.Effective _ ->
                item.setKind(WorkKind.WORK_KIND_MAKE_DECIDED_OFFER).setRole("approver");
            case Stage.NotNeeded _, Stage.NoticeMissing _, Stage.NoticeRunning _, Stage.ToDecide _ -> {}
        }
    }

    private static Instant endOfDayBefore(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant().minus(1, ChronoUnit.MICROS);
    }
}
