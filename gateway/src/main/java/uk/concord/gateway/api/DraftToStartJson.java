package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What a draft begins with.
 *
 * @param partnership the partnership; whoever has only one may leave it out
 * @param recordId the record to draft new terms for, a UUID; absent for a new record
 * @param counters the partner's open offer that it is to counter, exactly as read; without terms it begins with the offer's
 * @param settles the dispute that its offer would settle, by its id; may be absent
 * @param novation takes the terms from the record's agreement, with successors in others' places; excludes terms and counters
 * @param terms the terms so far; may be incomplete
 * @param decisionRecord the words of the decision so far; may be incomplete
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record DraftToStartJson(
        @Nullable String partnership,
        @Nullable String recordId,
        @Nullable OfferReferenceJson counters,
        @Nullable String settles,
        @Nullable NovationJson novation,
        @Nullable TermsJson terms,
        @Nullable DecisionRecordJson decisionRecord) {}
