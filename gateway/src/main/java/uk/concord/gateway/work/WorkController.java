package uk.concord.gateway.work;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.concord.gateway.component.Hidden;
import uk.concord.gateway.component.Live;
import uk.concord.gateway.form.Done;
import uk.concord.gateway.layout.Desks;
import uk.concord.gateway.layout.Place;
import uk.concord.gateway.layout.Surroundings;
import uk.concord.gateway.people.Approvers;
import uk.concord.gateway.session.Visit;
import uk.concord.proto.record.v1.ListWorkRequest;
import uk.concord.proto.record.v1.WorkItem;

/** The page everybody starts the day with. */
@Controller("/work")
@Produces(MediaType.TEXT_HTML)
final class WorkController {
    private static final int ROWS = 50;

    private final Desks desks;
    private final Approvers approvers;

    WorkController(Desks desks, Approvers approvers) {
        this.desks = desks;
        this.approvers = approvers;
    }

    @Get
    HttpResponse<?> show(Visit visit, @QueryValue(defaultValue = "") String done) {
        var agency = desks.agency(visit);
        var surroundings = desks.surroundings(visit, agency);
        var answers = surroundings.partnerships().stream()
                .map(sides -> new WorkPage.Answered(
                        sides,
                        agency.records()
                                .listWork(ListWorkRequest.newBuilder()
                                        .setPartnershipId(sides.partnership().getPartnershipId())
                                        .setPageSize(ROWS)
                                        .build())))
                .toList();
        var reader = new WorkPage.Reader(
                agency.agency().shortName(),
                visit.user().post(),
                visit.user().isApprover(),
                visit.user().isCommissioner(),
                visit.user().isFinance(),
                posts(answers));
        return desks.page(
                visit,
                surroundings,
                Place.WORK,
                "work/page",
                WorkPage.of(answers, reader, start(visit, surroundings), Done.words(done)),
                surroundings.partnerships().stream()
                        .map(sides -> Live.work(sides.partnership().getPartnershipId()))
                        .toList());
    }

    private Map<String, String> posts(List<WorkPage.Answered> answers) {
        return answers.stream()
                .flatMap(answer -> Stream.concat(
                        answer.work().getWaitingForUsList().stream(), answer.work().getWaitingForThemList().stream()))
                .map(WorkItem::getAgency)
                .distinct()
                .collect(Collectors.toMap(agency -> agency, approvers::posts));
    }

    private WorkPage.@Nullable Start start(Visit visit, Surroundings surroundings) {
        if (!visit.user().isCommissioner()) {
            return null;
        }
        return new WorkPage.Start(
                new Hidden(visit.csrfToken(), desks.freshKey(), ""),
                surroundings.partnerships().stream()
                        .map(sides -> new WorkPage.Partner(
                                sides.partnership().getPartnershipId(),
                                sides.partner().getName()))
                        .toList());
    }
}
