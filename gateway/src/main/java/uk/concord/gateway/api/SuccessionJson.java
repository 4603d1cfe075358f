package uk.concord.gateway.api;

import io.micronaut.serde.annotation.Serdeable;
import uk.concord.proto.record.v1.Succession;

/**
 * An organisation that the terms in force name beyond its last day.
 *
 * @param leaving as the terms name it
 * @param successor who stands in its place, as the directory says
 * @param from the first day of the terms on which it can, ISO 8601
 */
@Serdeable
record SuccessionJson(OrganisationJson leaving, OrganisationJson successor, String from) {
    static SuccessionJson of(Succession view) {
        return new SuccessionJson(
                OrganisationJson.of(view.getLeaving()), OrganisationJson.of(view.getSuccessor()), view.getFrom());
    }
}
