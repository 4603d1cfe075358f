package uk.concord.gateway.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a draft shall say, in place of all it says now.
 *
 * @param partnership the partnership; whoever has only one may leave it out
 * @param expectedVersion the version that was read; 0 or absent when If-Match says it
 * @param terms the terms; may be incomplete
 * @param decisionRecord the words of the decision; may be incomplete
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record DraftToSaveJson(
        @Nullable String partnership,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        long expectedVersion,

        @Nullable TermsJson terms,
        @Nullable DecisionRecordJson decisionRecord) {}
