package uk.concord.gateway.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import uk.concord.gateway.keycloak.PeopleDirectory;
import uk.concord.gateway.session.Visit;

/** The caller's colleagues and their posts. Nobody sees another agency's. */
@Controller("/api/v1/people")
final class PeopleApi {
    private final PeopleDirectory directory;

    PeopleApi(PeopleDirectory directory) {
        this.directory = directory;
    }

    /** Everybody of the caller's agency. */
    @Serdeable
    record People(List<PersonJson> items) {}

    /** One of them. */
    @Serdeable
    record PersonJson(String name, String post) {}

    @Get
    People list(Visit visit) {
        return new People(Optional.ofNullable(visit.user().agency()).stream()
                .flatMap(agency -> directory.at(agency).stream())
                .map(person -> new PersonJson(person.name(), person.post()))
                .toList());
    }
}
