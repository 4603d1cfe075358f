package uk.concord.gateway.agencies;

import java.util.List;

/** Why an agency's service did not do what was asked, in the terms people need. */
public sealed interface AgencyFailure {
    /** A stable code for programs, for example "OVER_LIMIT". */
    String code();

    /** The sentence for people. */
    String sentence();

    /** Nobody is signed in any more, or not in a way the service believes. */
    record SignInNeeded(String code, String sentence) implements AgencyFailure {}

    /** The person is known but not entitled. */
    record NotEntitled(String code, String sentence) implements AgencyFailure {}

    /** There is no such thing, or not for this person. */
    record Unknown(String code, String sentence) implements AgencyFailure {}

    /** What was sent is wrong; the fields say where. */
    record Invalid(String code, String sentence, List<WrongField> fields) implements AgencyFailure {
        public Invalid {
            fields = List.copyOf(fields);
        }
    }

    /** The rules stand against it as things are. */
    record Refused(String code, String sentence, List<WrongField> fields) implements AgencyFailure {
        public Refused {
            fields = List.copyOf(fields);
        }
    }

    /** Somebody changed it meanwhile. */
    record Stale(String code, String sentence) implements AgencyFailure {}

    /** The service, its database or Keycloak cannot be reached now; trying later helps. */
    record Away(String code, String sentence) implements AgencyFailure {}

    /**
     * Something is broken.
     *
     * @param incident finds it in the service's log; empty when the service gave none
     */
    record Broken(String code, String sentence, String incident) implements AgencyFailure {}

    /** A field that is wrong, by its path, for example "terms.lines[0].costs[1].amount_pence". */
    record WrongField(String field, String description) {}
}
