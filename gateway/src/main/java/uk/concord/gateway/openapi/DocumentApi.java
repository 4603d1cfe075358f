package uk.concord.gateway.openapi;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import uk.concord.gateway.errors.Problem;

/** The description of the API, for anybody: it holds nothing but what everybody may know. */
@Controller("/api/v1/openapi.json")
@Secured(SecurityRule.IS_ANONYMOUS)
final class DocumentApi {
    private final ApiDocument document;

    DocumentApi(ApiDocument document) {
        this.document = document;
    }

    /** Reads this document. */
    @Get
    @Produces(MediaType.APPLICATION_JSON)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "429",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    byte[] read() {
        return document.json();
    }
}
