package uk.concord.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uk.concord.gateway.RunningGateway;
import uk.concord.gateway.session.Visit;

/** Nothing of the API is left out of its document: the router knows what there is. */
final class ApiDocumentTest {
    private static final RunningGateway GATEWAY = RunningGateway.start();
    private static final JsonNode DOCUMENT = document();

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    private static JsonNode document() {
        try {
            return new ObjectMapper()
                    .readTree(GATEWAY.send(GATEWAY.request("/api/v1/openapi.json"))
                            .body());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Stream<UriRouteInfo<?, ?>> routes() {
        return GATEWAY.bean(Router.class)
                .uriRoutes()
                .filter(route -> path(route).startsWith("/api/v1/"))
                .filter(route ->
                        route.getHttpMethod() != HttpMethod.HEAD && route.getHttpMethod() != HttpMethod.OPTIONS)
                .<UriRouteInfo<?, ?>>map(route -> route);
    }

    private static String path(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString();
    }

    private static String name(UriRouteInfo<?, ?> route) {
        return method(route) + " " + path(route);
    }

    private static String method(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName().toLowerCase(Locale.ROOT);
    }

    private static JsonNode operation(UriRouteInfo<?, ?> route) {
        return DOCUMENT.path("paths").path(path(route)).path(method(route));
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    @Test
    void it_is_of_openapi_3_1_and_anybody_may_read_it() {
        assertThat(DOCUMENT.path("openapi").asText()).startsWith("3.1.");
        assertThat(DOCUMENT.path("components").path("securitySchemes").has("bearer"))
                .isTrue();
        assertThat(DOCUMENT.path("components").path("securitySchemes").has("session"))
                .isTrue();
    }

    @Test
    void it_has_every_route_and_no_other() {
        var described = new TreeSet<String>();
        DOCUMENT.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> described.add(method.getKey() + " " + path.getKey())));
        assertThat(described)
                .containsExactlyElementsOf(
                        new TreeSet<>(routes().map(ApiDocumentTest::name).toList()));
        assertThat(described).hasSizeGreaterThan(40);
    }

    @Test
    void every_call_has_its_parameters_described() {
        assertThat(routes()).allSatisfy(route -> {
            var described = elements(operation(route).path("parameters")).toList();
            assertThat(described).as(name(route)).allSatisfy(parameter -> {
                assertThat(parameter.path("description").asText())
                        .as(parameter.toString())
                        .isNotBlank();
                assertThat(parameter.path("schema").size())
                        .as(parameter.toString())
                        .isPositive();
            });
            assertThat(described.stream()
                            .map(parameter -> parameter.path("in").asText() + " "
                                    + parameter.path("name").asText())
                            .filter(found -> !found.equals("header If-None-Match")))
                    .as(name(route))
                    .containsExactlyInAnyOrderElementsOf(parameters(route));
        });
    }

    /** What the method behind a route takes, as the document should have it. */
    private static List<String> parameters(UriRouteInfo<?, ?> route) {
        var parameters = new ArrayList<String>();
        var inPath = route.getUriMatchTemplate().getVariableNames();
        for (Argument<?> argument : route.getTargetMethod().getArguments()) {
            if (argument.getAnnotationMetadata().hasAnnotation(RequestBean.class)) {
                BeanIntrospection.getIntrospection(argument.getType()).getBeanProperties().stream()
                        .map(property -> "query " + property.getName())
                        .forEach(parameters::add);
            } else if (isFromRequest(argument)) {
                parameters.add(place(argument, inPath));
            }
        }
        return parameters;
    }

    private static boolean isFromRequest(Argument<?> argument) {
        return argument.getType() != Visit.class
                && !HttpRequest.class.isAssignableFrom(argument.getType())
                && !isOfBody(argument);
    }

    /** The body, or a field of the form that is the body. */
    private static boolean isOfBody(Argument<?> argument) {
        return argument.getAnnotationMetadata().hasAnnotation(Body.class)
                || argument.getAnnotationMetadata().hasAnnotation(Part.class);
    }

    private static String place(Argument<?> argument, List<String> inPath) {
        AnnotationMetadata annotations = argument.getAnnotationMetadata();
        if (annotations.hasAnnotation(Header.class)) {
            return "header " + annotations.stringValue(Header.class).orElseThrow();
        }
        return (inPath.contains(argument.getName()) ? "path " : "query ") + argument.getName();
    }

    @Test
    void every_call_says_what_it_does_what_it_takes_and_what_it_answers() {
        assertThat(routes()).allSatisfy(route -> {
            var operation = operation(route);
            assertThat(operation.path("summary").asText()
                            + operation.path("description").asText())
                    .as(name(route))
                    .isNotBlank();
            assertThat(operation.path("operationId").asText()).isNotBlank();
            var takesBody = Stream.of(route.getTargetMethod().getArguments()).anyMatch(ApiDocumentTest::isOfBody);
            assertThat(operation.has("requestBody")).as(name(route)).isEqualTo(takesBody);
            if (takesBody) {
                assertThat(operation.path("requestBody").path("content"))
                        .as(name(route))
                        .isNotEmpty()
                        .allSatisfy(content -> assertThat(content.path("schema"))
                                .as(name(route))
                                .isNotEmpty());
            }
            var success = route.getTargetMethod()
                    .enumValue(Status.class, HttpStatus.class)
                    .orElse(HttpStatus.OK)
                    .getCode();
            var answer = operation.path("responses").path(String.valueOf(success));
            assertThat(answer.path("description").asText()).as(name(route)).isNotBlank();
            if (success != 204) {
                assertThat(answer.path("content")).as(name(route)).isNotEmpty().allSatisfy(content -> assertThat(
                                content.path("schema"))
                        .isNotEmpty());
            }
        });
    }

    @Test
    void every_call_names_the_refusals_that_it_can_meet() {
        assertThat(routes()).allSatisfy(route -> {
            var answers = operation(route).path("responses");
            var wanted = new TreeSet<>(List.of("400", "401", "403", "404", "406", "429", "500", "503"));
            if (route.getHttpMethod() == HttpMethod.GET) {
                wanted.add("304");
            } else {
                wanted.addAll(List.of("409", "422"));
            }
            if (operation(route).has("requestBody")) {
                wanted.addAll(List.of("413", "415"));
            }
            if (parameters(route).contains("header If-Match")) {
                wanted.addAll(List.of("412", "428"));
            }
            var named = new TreeSet<String>();
            answers.properties().forEach(answer -> named.add(answer.getKey()));
            named.removeIf(status -> status.startsWith("2"));
            assertThat(named).as(name(route)).containsExactlyElementsOf(wanted);
        });
    }

    @Test
    void every_write_needs_its_key() {
        assertThat(routes().filter(route -> route.getHttpMethod() != HttpMethod.GET))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(elements(operation(route).path("parameters")))
                        .as(name(route))
                        .anySatisfy(parameter -> {
                            assertThat(parameter.path("name").asText()).isEqualTo("Idempotency-Key");
                            assertThat(parameter.path("required").asBoolean()).isTrue();
                        }));
    }

    @Test
    void every_schema_and_every_field_is_described() {
        var schemas = DOCUMENT.path("components").path("schemas");
        assertThat(schemas.size()).isGreaterThan(50);
        schemas.properties().forEach(schema -> {
            assertThat(schema.getValue().path("description").asText())
                    .as(schema.getKey())
                    .isNotBlank();
            schema.getValue().path("properties").properties().forEach(field -> assertThat(
                            field.getValue().path("description").asText())
                    .as(schema.getKey() + "." + field.getKey())
                    .isNotBlank());
        });
    }

    @Test
    void every_reference_leads_somewhere() {
        var references = new ArrayList<String>();
        DOCUMENT.findValuesAsText("$ref", references);
        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(DOCUMENT.at(reference.substring(1)))
                .as(reference)
                .isNotEmpty());
    }
}
