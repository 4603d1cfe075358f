package uk.concord.gateway.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the document says of the API as a whole. */
final class About {
    private static final String BEARER = "bearer";
    private static final String SESSION = "session";
    private static final String FORGERY_TOKEN = "forgeryToken";

    private About() {}

    static Map<String, Object> info() {
        return Tree.of(
                "title",
                "Concord",
                "version",
                "1.0.0",
                "description",
                """
                A council and an NHS integrated care board commission services for children with special educational needs \
                together. This API says and does what Concord's pages say and do, from the same services, with the same rights.

                Names are camelCase; days ISO 8601, instants UTC; money in pence, as integers; hashes hexadecimal. Absent means \
                not chosen, not known or empty, and null is never answered. The guide stands at /api/guide, what refusals mean \
                at /api/problems.""",
                "license",
                Tree.of("name", "MIT", "identifier", "MIT"));
    }

    static List<Map<String, Object>> security() {
        return List.of(Tree.of(BEARER, List.of()), Tree.of(SESSION, List.of(), FORGERY_TOKEN, List.of()));
    }

    static Map<String, Object> securitySchemes() {
        return Tree.of(
                BEARER,
                Tree.of(
                        "type",
                        "http",
                        "scheme",
                        "bearer",
                        "bearerFormat",
                        "JWT",
                        "description",
                        "An access token of Keycloak's whose audience is the gateway."),
                SESSION,
                Tree.of(
                        "type",
                        "apiKey",
                        "in",
                        "cookie",
                        "name",
                        "__Host-concord",
                        "description",
                        "The cookie of a person who has signed in with a browser; without TLS its name is concord."),
                FORGERY_TOKEN,
                Tree.of(
                        "type",
                        "apiKey",
                        "in",
                        "header",
                        "name",
                        "X-CSRF-Token",
                        "description",
                        "The session's forgery token. Only what changes something needs it."));
    }

    static List<Map<String, Object>> tags() {
        var tags = new LinkedHashMap<String, String>();
        tags.put("records", "What both agencies hold: offers, answers, agreements, notice, discussion.");
        tags.put("drafts", "The own agency's work before anything is offered.");
        tags.put("work", "What waits for whom.");
        tags.put("imports", "Existing agreements from a contract register.");
        tags.put("covers", "Absence cover: who acts for whom.");
        tags.put("assignments", "Which post of the own agency sees to which record.");
        tags.put("erasures", "Words that are to be erased for good.");
        tags.put("notifications", "What people are told by e-mail.");
        tags.put("readings", "Who has looked at what.");
        tags.put("links", "The exchange with each partner.");
        tags.put("books", "Sizes, roots and receipts of both logs.");
        tags.put("people", "Colleagues and their posts.");
        tags.put("document", "This document.");
        return tags.entrySet().stream()
                .map(tag -> Tree.of("name", tag.getKey(), "description", tag.getValue()))
                .toList();
    }
}
