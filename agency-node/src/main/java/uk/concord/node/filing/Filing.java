package uk.concord.node.filing;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.concord.node.decisionfile.DecisionFile;
import uk.concord.node.decisionfile.DecisionFiles;
import uk.concord.node.decisionfile.DecisionFiles.Request;
import uk.concord.node.decisionfile.Objection;
import uk.concord.node.decisionfile.Stage;
import uk.concord.node.decisionfile.Step;
import uk.concord.node.delegation.Demand;
import uk.concord.node.grpc.CallFailure.Refused;
import uk.concord.node.identity.Caller;
import uk.concord.node.negotiation.Authorities;
import uk.concord.record.calendar.BeyondCalendar;

/** Records what has happened on the way to a decision, as long as nothing stands against it. */
@Singleton
final class Filing {
    private static final Logger log = LoggerFactory.getLogger(Filing.class);

    private final DecisionFiles files;
    private final Authorities authorities;

    Filing(DecisionFiles files, Authorities authorities) {
        this.files = files;
        this.authorities = authorities;
    }

    LocalDate today() {
        return authorities.today();
    }

    uk.concord.proto.record.v1.DecisionFile get(Matter matter) {
        return view(matter, files.get(matter.partnership(), matter.subject()));
    }

    uk.concord.proto.record.v1.DecisionFile notice(Request request, Matter matter, Step.NoticePublished notice) {
        return record(request, matter, file -> {
            refuse(undecided(matter, file));
            return notice;
        });
    }

    uk.concord.proto.record.v1.DecisionFile urgency(Request request, Matter matter, Step.UrgencyAgreed urgency) {
        return record(request, matter, file -> {
            refuse(undecided(matter, file));
            var way = demand(request.caller(), matter, file, today())
                    .flatMap(demand -> demand.way(urgency.way()))
                    .orElseThrow(() -> new Refused(
                            "NO_SUCH_WAY", "Your agency's rules have no such way for a decision like this one."));
            if (way.needsReport() && urgency.reportedTo().isEmpty()) {
                throw new Refused("REPORT_MISSING", way.asks() + " Say which meeting it is reported to.");
            }
            return urgency;
        });
    }

    uk.concord.proto.record.v1.DecisionFile decided(
            Request request, Matter matter, Function<DecisionFile, Step.Decided> decide) {
        return record(request, matter, file -> {
            if (!matter.decidable()) {
                throw new Refused("DRAFT_EDITING", "This draft has not been sent to an approver.");
            }
            return decide.apply(file);
        });
    }

    uk.concord.proto.record.v1.DecisionFile calledIn(Request request, Matter matter, Step.CalledIn call) {
        return record(request, matter, file -> {
            refuse(Objection.toCallIn(stage(request.caller(), matter, file), call.on()));
            return call;
        });
    }

    uk.concord.proto.record.v1.DecisionFile callInEnded(Request request, Matter matter, Step.CallInEnded ended) {
        return record(request, matter, file -> {
            var stage = stage(request.caller(), matter, file);
            refuse(Objection.toEndingCallIn(stage));
            if (stage instanceof Stage.CalledIn called
                    && ended.on().isBefore(called.call().on())) {
                throw new Refused("ENDED_BEFORE_IT_BEGAN", "It was called in later than that.");
            }
            return ended;
        });
    }

    Optional<Demand> demand(Caller caller, Matter matter, DecisionFile file, LocalDate day) {
        return matter.commitment().existing()
                ? Optional.empty()
                : authorities.demand(
                        caller, matter.partnership(), matter.commitment().contribution(), file.severalDivisions(), day);
    }

    Stage stage(Caller caller, Matter matter, DecisionFile file) {
        return file.stage(matter.draftVersion(), demand(caller, matter, file, today()), today());
    }

    static void refuse(Optional<Objection> objection) {
        objection.ifPresent(against -> {
            throw new Refused(against.code(), against.sentence());
        });
    }

    private static Optional<Objection> undecided(Matter matter, DecisionFile file) {
        return file.decided(matter.draftVersion())
                .map(_ -> new Objection("DECIDED_ALREADY", "This text has been decided on already."));
    }

    private uk.concord.proto.record.v1.DecisionFile record(
            Request request, Matter matter, Function<DecisionFile, Step> decide) {
        if (request.caller().post().isBlank()) {
            throw new Refused(
                    "NO_POST", "Your account names no post. Ask your administrator to enter the post you hold.");
        }
        try {
            var kept = files.record(request, matter.subject(), decide);
            log.atInfo()
                    .addKeyValue("partnership", request.partnership().value())
                    .addKeyValue("actor", request.caller().actorId().toString())
                    .log("recorded in a decision file");
            return view(matter, kept);
        } catch (BeyondCalendar unknown) {
            throw new Refused(
                    "BANK_HOLIDAYS_UNKNOWN",
                    "The bank holidays of that year are not known here, so its working days cannot be counted.");
        }
    }

    private uk.concord.proto.record.v1.DecisionFile view(Matter matter, DecisionFiles.Kept kept) {
        var demand = demand(Caller.current(), matter, kept.file(), today());
        return FileViews.of(kept, demand, kept.file().stage(matter.draftVersion(), demand, today()));
    }
}
