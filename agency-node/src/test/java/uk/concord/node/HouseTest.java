package uk.concord.node;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "uk.concord.node", importOptions = DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchRule the_book_knows_neither_database_nor_network_nor_framework = noClasses()
            .that()
            .resideInAPackage("uk.concord.node.book..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "io.micronaut..",
                    "io.grpc..",
                    "jakarta..",
                    "com.mysql..",
                    "io.opentelemetry..",
                    "io.micrometer..");

    @ArchTest
    static final ArchRule the_book_knows_no_other_room_of_the_node = noClasses()
            .that()
            .resideInAPackage("uk.concord.node.book..")
            .should()
            .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "live elsewhere in the node",
                    type -> type.getPackageName().startsWith("uk.concord.node.")
                            && !type.getPackageName().startsWith("uk.concord.node.book")));

    @ArchTest
    static final ArchRule only_the_store_and_the_tables_of_a_feature_know_sql = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "uk.concord.node.store..",
                    "uk.concord.node.assignment..",
                    "uk.concord.node.cover..",
                    "uk.concord.node.decisionfile..",
                    "uk.concord.node.draft..",
                    "uk.concord.node.erasure..",
                    "uk.concord.node.importing..",
                    "uk.concord.node.notice..",
                    "uk.concord.node.notification..",
                    "uk.concord.node.identity..",
                    "uk.concord.node.grpc..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "io.micronaut.data..");

    @ArchTest
    static final ArchRule the_core_knows_nobody_who_calls_it = noClasses()
            .that()
            .resideInAnyPackage("uk.concord.node.store..", "uk.concord.node.link..", "uk.concord.node.keys..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "uk.concord.node.assignment..",
                    "uk.concord.node.cover..",
                    "uk.concord.node.decisionfile..",
                    "uk.concord.node.draft..",
                    "uk.concord.node.erasure..",
                    "uk.concord.node.filing..",
                    "uk.concord.node.importing..",
                    "uk.concord.node.notice..",
                    "uk.concord.node.notification..",
                    "uk.concord.node.negotiation..",
                    "uk.concord.node.reading..");

    @ArchTest
    static final ArchRule rooms_have_no_circles =
            slices().matching("uk.concord.node.(*)..").should().beFreeOfCycles();
}
