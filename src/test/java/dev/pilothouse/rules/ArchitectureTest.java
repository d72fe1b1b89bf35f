package dev.pilothouse.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Each rule holds in our house, and is broken by every named offender of a house that was built to break it. */
class ArchitectureTest {
    private static final String ROOT = "dev.pilothouse";
    private static final String BROKEN = ROOT + ".rules.broken";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private static final JavaClasses RUIN = new ClassFileImporter().importPackages(BROKEN);

    @Test
    void dependenciesPointDown() {
        holds(
                Rules::dependenciesPointDown,
                "core.CoreWithClient",
                "ui.BoxWithWire",
                "feature.alpha.AlphaWithSandbox",
                "sandbox.SandboxWithCore",
                "attic.Forgotten",
                "cli.CliWithView");
    }

    @Test
    void coreNeedsFewLibraries() {
        holds(Rules::coreNeedsFewLibraries, "core.CoreWithClient", "core.CoreWithScene");
    }

    @Test
    void featuresDoNotKnowEachOther() {
        holds(Rules::featuresDoNotKnowEachOther, "feature.beta.BetaView");
    }

    @Test
    void thereAreNoCycles() {
        holds(Rules::thereAreNoCycles, "core.one.One", "core.two.Two");
    }

    @Test
    void modelsAndCoreHaveNoScene() {
        holds(Rules::modelsAndCoreHaveNoScene, "core.CoreWithScene", "feature.alpha.AlphaModel");
    }

    @Test
    void gatewaysAndEnginesHaveNoScreen() {
        holds(Rules::gatewaysAndEnginesHaveNoScreen, "feature.alpha.AlphaGateway", "feature.alpha.AlphaEngine");
    }

    @Test
    void onlyGatewaysSpeakAws() {
        holds(Rules::onlyGatewaysSpeakAws, "feature.alpha.AlphaModel");
    }

    @Test
    void viewsNeverMeetGateways() {
        holds(Rules::viewsNeverMeetGateways, "feature.alpha.AlphaView");
    }

    @Test
    void onlyFeaturesTakeTheDeskApart() {
        holds(Rules::onlyFeaturesTakeTheDeskApart, "feature.alpha.AlphaModel");
    }

    @Test
    void threadsLiveInTasks() {
        holds(
                Rules::threadsLiveInTasks,
                "AlphaThreads.executor",
                "AlphaThreads.future",
                "AlphaThreads.later",
                "AlphaThreads.virtual",
                "AlphaThreads.thread",
                "AlphaThreads.asleep",
                "AlphaThreads.stream",
                "AlphaThreads.task");
    }

    @Test
    void theInsidesOfAFeatureStayInside() {
        holds(Rules::theInsidesOfAFeatureStayInside, "feature.alpha.AlphaView is public", "app.AppWithParts");
    }

    @Test
    void theSandboxCallsNoClient() {
        holds(Rules::theSandboxCallsNoClient, "sandbox.SandboxWithClient");
    }

    @Test
    void nothingStaticChanges() {
        holds(Rules::nothingStaticChanges, "Changing.counter", "Changing.COUNT", "Changing.CACHE", "Changing.CHOSEN");
    }

    @Test
    void onlyTheEntrySpeaksToTheTerminal() {
        holds(Rules::onlyTheEntrySpeaksToTheTerminal, "Talking.out", "Talking.err", "Talking.trace");
    }

    @Test
    void onlyFaultsReadsErrorDetails() {
        holds(Rules::onlyFaultsReadsErrorDetails, "feature.alpha.AlphaGateway");
    }

    private static void holds(Function<Rules, ArchRule> rule, String... offenders) {
        List<String> found =
                rule.apply(new Rules(BROKEN)).evaluate(RUIN).getFailureReport().getDetails();
        for (String offender : offenders) {
            assertThat(found).anyMatch(detail -> detail.contains(offender));
        }
        assertThat(found).noneMatch(detail -> detail.contains("InnocentFeature"));
        rule.apply(new Rules(ROOT)).check(HOUSE);
    }
}
