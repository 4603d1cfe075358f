package uk.concord.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "uk.concord", importOptions = ImportOption.DoNotIncludeTests.class)
final class BoundariesTest {
    @ArchTest
    static final ArchRule the_gateway_knows_the_contract_and_nothing_else_of_the_house = noClasses()
            .that()
            .resideInAPackage("uk.concord.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("uk.concord.record..", "uk.concord.node..", "uk.concord.log..", "uk.concord.council..");

    @ArchTest
    static final ArchRule only_the_adapter_knows_keycloaks_library = noClasses()
            .that()
            .resideOutsideOfPackage("uk.concord.gateway.keycloak..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.keycloak..", "jakarta.ws.rs..");

    @ArchTest
    static final ArchRule the_adapter_to_keycloak_knows_no_other_part_of_the_gateway = noClasses()
            .that()
            .resideInAPackage("uk.concord.gateway.keycloak..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "uk.concord.gateway.session..",
                    "uk.concord.gateway.agencies..",
                    "uk.concord.gateway.signin..",
                    "uk.concord.gateway.api..");

    @ArchTest
    static final ArchRule only_sessions_know_the_database = classes()
            .that()
            .areAnnotatedWith("io.micronaut.data.jdbc.annotation.JdbcRepository")
            .should()
            .resideInAPackage("uk.concord.gateway.session");
}
