package dev.pilothouse.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.SdkClient;

/**
 * The rules of a house, numbered as in the design.
 *
 * @param root its root package: ours, or that of the house built to break them
 */
record Rules(String root) {
    private static final String[] SCREEN = {
        "javafx.scene..",
        "javafx.stage..",
        "javafx.application..",
        "javafx.css..",
        "javafx.animation..",
        "javafx.geometry.."
    };

    /** 1, and 11 for the sandbox, which needs nothing of ours. */
    ArchRule dependenciesPointDown() {
        Rooms rooms = new Rooms(root);
        return classes().should(new ArchCondition<>("use only the rooms below them") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!rooms.has(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " lies in no room of the house"));
                }
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> rooms.isOurs(dependency.getTargetClass()))
                        .filter(dependency -> !rooms.allow(type, dependency.getTargetClass()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        });
    }

    /** 1, as to libraries. */
    ArchRule coreNeedsFewLibraries() {
        return classes()
                .that(in("core.."))
                .should(onlyDependOnClassesThat(resideInAnyPackage(
                        root + ".core..",
                        "java..",
                        "javax.crypto..",
                        "javax.net..",
                        "javafx.beans..",
                        "javafx.collections..",
                        "tools.jackson..",
                        "org.slf4j..",
                        "dev.dirs..")));
    }

    /** 2 */
    ArchRule featuresDoNotKnowEachOther() {
        return slices().matching(root + ".feature.(*)..").should().notDependOnEachOther();
    }

    /** 3 */
    ArchRule thereAreNoCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    /** 4 */
    ArchRule modelsAndCoreHaveNoScene() {
        return noClasses()
                .that(in("core..").or(in("feature..").and(named("Model"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SCREEN);
    }

    /** 5, and the engines, which work without a window. */
    ArchRule gatewaysAndEnginesHaveNoScreen() {
        return noClasses()
                .that(in("feature..").and(named("Gateway").or(named("Engine"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..");
    }

    /** 6 */
    ArchRule onlyGatewaysSpeakAws() {
        return noClasses()
                .that(in("feature..", "ui..").and(not(named("Gateway").or(named("Feature")))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon..");
    }

    /** 7: neither views nor the parts that they are made of. */
    ArchRule viewsNeverMeetGateways() {
        return noClasses()
                .that(in("feature..")
                        .and(describe(
                                "have controls",
                                type -> type.getDirectDependenciesFromSelf().stream()
                                        .anyMatch(dependency ->
                                                resideInAnyPackage(SCREEN).test(dependency.getTargetClass())))))
                .should()
                .dependOnClassesThat(named("Gateway"));
    }

    /** 8: the window makes it, a feature reads it. */
    ArchRule onlyFeaturesTakeTheDeskApart() {
        return noClasses()
                .that(not(in("app..").or(named("Feature")).or(named("Desk"))))
                .should()
                .callMethodWhere(describe(
                        "a part of the desk is taken",
                        call -> call.getTargetOwner().getName().equals(root + ".ui.Desk")));
    }

    /** 9 */
    ArchRule threadsLiveInTasks() {
        return noClasses()
                .that(not(in("core..", "aws..", "app..", "sandbox..")))
                .should()
                .dependOnClassesThat(describe(
                        "run something elsewhere",
                        type -> type.getName()
                                .matches("java\\.util\\.concurrent\\.(\\w*Executor\\w*|Complet\\w+|Fork\\w+|Future\\w*)"
                                        + "|java\\.util\\.Timer\\w*|javafx\\.concurrent\\..+")))
                .orShould()
                .callMethodWhere(describe("a thread is crossed", Rules::crossesThreads))
                .orShould()
                .callConstructor(Thread.class, Runnable.class);
    }

    /** 10 */
    ArchRule theInsidesOfAFeatureStayInside() {
        return classes()
                .that(in("feature..").and(not(named("Feature", "Engine"))))
                .should(
                        new ArchCondition<>(
                                "be used inside their feature only, or be values, and be package-private beside it") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                boolean value = type.isRecord() || type.isEnum() || type.isInterface();
                                String feature = featureOf(type);
                                if (type.getPackageName().equals(feature)
                                        && !value
                                        && type.getModifiers().contains(JavaModifier.PUBLIC)) {
                                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is public"));
                                }
                                type.getDirectDependenciesToSelf().stream()
                                        .filter(dependency -> !value && !inside(dependency.getOriginClass(), feature))
                                        .forEach(dependency -> events.add(SimpleConditionEvent.violated(
                                                dependency, dependency.getDescription())));
                            }
                        });
    }

    /** 11, as to libraries: it reads the model that a client class stands for, and never calls one. */
    ArchRule theSandboxCallsNoClient() {
        return noClasses()
                .that(in("sandbox.."))
                .should()
                .callMethodWhere(describe(
                        "a client is called", call -> call.getTargetOwner().isAssignableTo(SdkClient.class)))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..");
    }

    /** 12 */
    ArchRule nothingStaticChanges() {
        return fields().that()
                .areStatic()
                .should()
                .beFinal()
                .andShould(new ArchCondition<JavaField>("hold nothing that changes") {
                    @Override
                    public void check(JavaField field, ConditionEvents events) {
                        if (holdsChange(field.getRawType())) {
                            events.add(SimpleConditionEvent.violated(field, field.getFullName() + " can change"));
                        }
                    }
                });
    }

    /** 13: the program's entry hands the terminal to what speaks there. */
    ArchRule onlyTheEntrySpeaksToTheTerminal() {
        return noClasses()
                .that(not(
                        describe("are the entry", type -> type.getPackageName().equals(root))))
                .should()
                .accessFieldWhere(describe(
                        "the terminal is reached",
                        access -> access.getTargetOwner().isEquivalentTo(System.class)
                                && Set.of("out", "err").contains(access.getName())))
                .orShould()
                .callMethodWhere(
                        describe("a stack is printed", call -> call.getName().equals("printStackTrace")));
    }

    /** 14 */
    ArchRule onlyFaultsReadsErrorDetails() {
        return noClasses()
                .that(not(describe("explain AWS", type -> type.getName().equals(root + ".aws.Faults"))))
                .should()
                .callMethodWhere(describe("error details are read", Rules::readsErrorDetails));
    }

    // Who makes an exception of an answer writes them, and reads nothing.
    private static boolean readsErrorDetails(JavaMethodCall call) {
        return call.getName().equals("awsErrorDetails")
                        && call.getTarget().getRawParameterTypes().isEmpty()
                || call.getTargetOwner().getSimpleName().equals("AwsErrorDetails")
                        && !call.getName().equals("builder");
    }

    private DescribedPredicate<JavaClass> in(String... packages) {
        String[] full =
                List.of(packages).stream().map(name -> root + "." + name).toArray(String[]::new);
        return resideInAnyPackage(full);
    }

    /** Its name, or that of the class it is declared in, ends so. */
    private static DescribedPredicate<JavaClass> named(String... ends) {
        return describe(
                "are named …" + String.join(" or …", ends),
                type -> List.of(ends).stream()
                        .anyMatch(end -> outermost(type).getSimpleName().endsWith(end)));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Rules::outermost).orElse(type);
    }

    private String featureOf(JavaClass type) {
        String below = type.getPackageName().substring((root + ".feature.").length());
        return root + ".feature." + below.split("\\.")[0];
    }

    private static boolean inside(JavaClass type, String feature) {
        return resideInAPackage(feature + "..").test(type);
    }

    private static boolean crossesThreads(JavaAccess<?> call) {
        String called = call.getTargetOwner().getName() + "." + call.getName();
        return Set.of(
                                "javafx.application.Platform.runLater",
                                "java.lang.Thread.ofVirtual",
                                "java.lang.Thread.ofPlatform",
                                "java.lang.Thread.startVirtualThread",
                                "java.lang.Thread.start",
                                "java.lang.Thread.sleep")
                        .contains(called)
                || call.getName().equals("parallelStream")
                || called.startsWith("java.util.stream.") && call.getName().equals("parallel");
    }

    private static boolean holdsChange(JavaClass type) {
        return type.getName()
                        .matches("java\\.util\\.(concurrent\\.(atomic\\..+|Concurrent.+)|.*(Hash|Array|Tree|Linked).*)"
                                + "|java\\.lang\\.(StringBuilder|ThreadLocal)|java\\.util\\.(Random|Timer)")
                || type.getPackageName().startsWith("javafx.beans.property")
                || type.getPackageName().startsWith("javafx.collections");
    }
}
