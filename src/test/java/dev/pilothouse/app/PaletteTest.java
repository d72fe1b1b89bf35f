package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.app.palette.Entry;
import dev.pilothouse.feature.site.Shop;
import dev.pilothouse.playground.SandboxInReach;
import dev.pilothouse.sandbox.cloudfront.CloudFrontService;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.ui.Pictures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The palette and the keys in the real window, without a mouse; each test leaves nothing open. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaletteTest {
    private SandboxInReach playground;
    private Person person;

    @BeforeAll
    void signIn(@TempDir Path settings) {
        playground = new SandboxInReach();
        playground.sandbox().service(CloudFrontService.class).invalidationsTake(Duration.ZERO);
        person = Person.on(playground, settings);
        person.click("workspace-sandbox")
                .click("person-operator")
                .click("sign-in")
                .sees("folder");
    }

    @AfterAll
    void close() {
        person.close();
        playground.sandbox().close();
    }

    @Test
    void whatItLeadsToIsFoundByKeysAloneAndTheFocusComesBack() {
        person.tabTo("tasks");
        person.press(KeyCode.CONTROL, KeyCode.K).sees("palette-query");
        assertThat(person.focused()).isEqualTo("palette-query");
        person.press(KeyCode.TAB);
        assertThat(person.focused()).isEqualTo("palette-query");
        person.press(KeyCode.ESCAPE);
        assertThat(person.focused()).isEqualTo("tasks");

        person.press(KeyCode.CONTROL, KeyCode.K).type("palette-query", "task");
        assertThat(found()).startsWith("Tasks");
        person.press(KeyCode.ENTER).sees("task-list").press(KeyCode.ESCAPE);

        person.click("appearance").sees("theme-dark");
        person.press(KeyCode.CONTROL, KeyCode.K).sees("palette-query");
        assertThat(person.focused()).as("a pop-over does not take it back").isEqualTo("palette-query");
        assertThat(person.has("theme-dark")).isFalse();
        person.press(KeyCode.ESCAPE);
        person.press(KeyCode.CONTROL, KeyCode.K);
        assertThat(found()).as("the last choice comes first").startsWith("Tasks");
        picture("recent");
        person.type("palette-query", "# acme");
        assertThat(found()).containsExactly(AcmeShop.BUCKET);
        person.type("palette-query", "no such thing");
        assertThat(found()).isEmpty();
        picture("nothing");
        person.press(KeyCode.ESCAPE);
    }

    @Test
    void aCommandThatHasNothingToDoIsGreyedAndSaysWhy() {
        person.press(KeyCode.CONTROL, KeyCode.K).type("palette-query", "> deploy");
        assertThat(refusals()).containsEntry("Deploy", "Plan the build first.");
        picture("refused");
        person.press(KeyCode.ENTER).sees("palette-query").press(KeyCode.ESCAPE);
    }

    @Test
    void theSheetShowsTheKeysOfTheWindowAndOfThePanes() {
        person.press(KeyCode.CONTROL, KeyCode.SLASH)
                .sees("shortcut-sheet")
                .reads("Ctrl+K")
                .reads("Ctrl+Enter")
                .reads("F5");
        picture("sheet");
        long asked = asked();
        person.press(KeyCode.F5).press(KeyCode.CONTROL, KeyCode.R).press(KeyCode.CONTROL, KeyCode.K);
        assertThat(asked()).as("no key means what lies below a sheet").isEqualTo(asked);
        person.press(KeyCode.ESCAPE);
    }

    @Test
    void aReleaseIsPlannedFilteredRefreshedAndDeployedByKeys(@TempDir Path folder) throws IOException {
        String build = Shop.write(folder, 1).toString();
        person.type("folder", build);
        person.press(KeyCode.CONTROL, KeyCode.R).sees("changes").reads("as of now");
        person.press(KeyCode.CONTROL, KeyCode.F);
        assertThat(person.focused()).isEqualTo("filter");
        long asked = asked();
        person.press(KeyCode.F5);
        org.awaitility.Awaitility.await().until(() -> asked() > asked);
        person.reads("not deployed")
                .press(KeyCode.CONTROL, KeyCode.ENTER)
                .sees("plan-again")
                .reads("verified");
        person.type("folder", "");

        person.press(KeyCode.CONTROL, KeyCode.K).type("palette-query", "# " + build);
        assertThat(found()).as("a recent build").containsExactly(build);
        person.press(KeyCode.ENTER).reads("Nothing to deploy");
        assertThat(person.text("folder")).isEqualTo(build);
        person.type("folder", "");
    }

    @Test
    void everythingIsReadableInBothThemesAndAtTwiceTheSize() {
        for (String theme : List.of("dark", "light")) {
            person.click("appearance").click("theme-" + theme).press(KeyCode.ESCAPE);
            person.press(KeyCode.CONTROL, KeyCode.K).type("palette-query", "s");
            picture("letter-" + theme);
            for (int step = 0; step < 10; step++) {
                person.press(KeyCode.CONTROL, KeyCode.PLUS);
            }
            picture("letter-200-" + theme);
            person.press(KeyCode.ESCAPE).press(KeyCode.CONTROL, KeyCode.SLASH).sees("shortcut-sheet");
            picture("sheet-200-" + theme);
            person.press(KeyCode.CONTROL, KeyCode.DIGIT0);
            picture("sheet-" + theme);
            person.press(KeyCode.ESCAPE);
        }
    }

    private long asked() {
        return playground.sandbox().faults().requests().size();
    }

    private List<String> found() {
        return entries().stream().map(Entry::title).toList();
    }

    private Map<String, String> refusals() {
        Map<String, String> refusals = new TreeMap<>();
        entries().forEach(entry -> entry.refusal().ifPresent(why -> refusals.put(entry.title(), why)));
        return refusals;
    }

    private List<Entry> entries() {
        return person.onScreen(() -> ((ListView<?>) person.node("palette-list"))
                .getItems().stream().map(Entry.class::cast).toList());
    }

    private void picture(String name) {
        Pictures.write(person.picture(), Path.of("target/pictures/palette-" + name + ".png"));
    }
}
