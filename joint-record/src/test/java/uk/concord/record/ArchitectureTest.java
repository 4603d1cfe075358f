package uk.concord.record;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

@AnalyzeClasses(packages = "uk.concord.record", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule only_the_wire_knows_protobuf = noClasses()
            .that()
            .resideOutsideOfPackage("uk.concord.record.wire")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.google..", "uk.concord.proto..", "io.grpc..");

    @ArchTest
    static final ArchRule nobody_but_callers_knows_the_wire = noClasses()
            .that()
            .resideOutsideOfPackage("uk.concord.record.wire")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("uk.concord.record.wire");

    @ArchTest
    static final ArchRule only_the_calendar_knows_the_library_of_bank_holidays = noClasses()
            .that()
            .resideOutsideOfPackage("uk.concord.record.calendar")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("de.focus_shift..");

    @ArchTest
    static final ArchRule the_domain_knows_no_framework_and_no_database = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micronaut..", "java.sql..", "javax.sql..", "uk.concord.log..", "uk.concord.node..");

    @ArchTest
    static final ArchRule the_domain_reads_no_clock_and_draws_no_lots =
            noClasses().should(readAClock());

    @ArchTest
    static final ArchRule packages_make_no_circle =
            slices().matching("uk.concord.record.(*)").should().beFreeOfCycles();

    private static ArchCondition<JavaClass> readAClock() {
        return new ArchCondition<>("read a clock or draw lots") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getMethodCallsFromSelf().stream()
                        .filter(call -> isClock(call) || isChance(call))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
            }
        };
    }

    private static boolean isClock(JavaMethodCall call) {
        var owner = call.getTargetOwner().getPackageName();
        var name = call.getTarget().getName();
        return (owner.startsWith("java.time") && name.equals("now"))
                || (call.getTargetOwner().getName().equals("java.lang.System")
                        && (name.equals("currentTimeMillis") || name.equals("nanoTime")));
    }

    private static boolean isChance(JavaMethodCall call) {
        return call.getTarget().getName().equals("randomUUID")
                || call.getTargetOwner().getName().startsWith("java.util.Random");
    }
}
