package uk.concord.gateway.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
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

    /**
     * Everybody of the caller's agency, whole.
     *
     * @param items in the order in which Keycloak names them
     */
    @Serdeable
    record People(List<PersonJson> items) {}

    /**
     * A colleague.
     *
     * @param name the name
     * @param post the post; empty when the account names none
     */
    @Serdeable
    record PersonJson(String name, String post) {}

    /** Lists the caller's colleagues and their posts, from Keycloak. */
    @Get
    People list(@Parameter(hidden = true) Visit visit) {
        return new People(Optional.ofNullable(visit.user().agency()).stream()
                .flatMap(agency -> directory.at(agency).stream())
                .map(person -> new PersonJson(person.name(), person.post()))
                .toList());
    }
}
