package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.network.NetworkChoice.Trust;
import dev.pilothouse.aws.network.NetworkChoice.Way;
import dev.pilothouse.ui.Feature;
import dev.pilothouse.ui.Pictures;
import dev.pilothouse.ui.prose.Prose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.TextPos;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings, diagnostics and switching, from the menu of the person. */
class SettingsBoardTest {
    private final ZoneId before = ZoneId.systemDefault();

    @TempDir
    private Path settings;

    private Person person;

    @BeforeEach
    void open() {
        person = Person.at(settings, 1280, 800);
        person.click("workspace-sandbox")
                .click("person-operator")
                .click("sign-in")
                .sees("rail");
    }

    @AfterEach
    void close() {
        person.close();
        assertThat(ZoneId.systemDefault()).isEqualTo(before);
    }

    @Test
    void whatIsChosenHoldsAtOnceAndIsSaved() throws IOException {
        person.click("person").click("settings").sees("settings-board");
        picture("settings");
        person.onScreen(() -> {
            ((ComboBox<?>) person.node("table-reads")).getSelectionModel().selectFirst();
            return true;
        });
        person.click("times-utc").click("notify").click("theme-dark").click("motion-reduced");
        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("UTC"));
        person.onScreen(() -> {
            ((ComboBox<?>) person.node("polling")).getSelectionModel().selectFirst();
            return true;
        });
        picture("settings-dark");
        choose("network-way", Way.PROXY);
        choose("network-trust", Trust.SYSTEM);
        person.type("proxy-host", "proxy.example")
                .type("proxy-port", "3128")
                .type("proxy-user", "ada")
                .type("proxy-password", "only-for-this-test");
        picture("settings-network-dark");
        person.click("close-settings");
        assertThat(person.has("settings-board")).isFalse();
        person.press(KeyCode.F1).sees("help-board");
        picture("help-dark");
        person.press(KeyCode.ESCAPE);
        assertThat(Files.readString(settings.resolve("settings.json")))
                .contains("\"times\" : \"UTC\"")
                .contains("\"tableReadsPercent\" : 5")
                .contains("\"notify\" : false")
                .contains("\"theme\" : \"DARK\"")
                .contains("\"motion\" : \"REDUCED\"")
                .contains("\"pollingRequestsAnHour\" : 0")
                .contains("\"way\" : \"PROXY\"")
                .contains("\"host\" : \"proxy.example\"")
                .contains("\"port\" : 3128")
                .contains("\"user\" : \"ada\"")
                .contains("\"trust\" : \"SYSTEM\"")
                .doesNotContain("only-for-this-test");
        Path secret = settings.resolve("data/keys/proxy-password.key");
        await().untilAsserted(() -> assertThat(secret).content().isEqualTo("only-for-this-test"));
        person.click("person").click("copy-diagnostics").reads("Diagnostics are copied");
        assertThat(person.<String>onScreen(() -> Clipboard.getSystemClipboard().getString()))
                .contains("Network: by the proxy ada@proxy.example:3128")
                .doesNotContain("only-for-this-test");
    }

    private <T> void choose(String id, T value) {
        person.onScreen(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<T> box = (ComboBox<T>) person.node(id);
            box.setValue(value);
            return true;
        });
    }

    @Test
    void diagnosticsAreCopiedAndSwitchingLeadsToTheWorkspaces() {
        person.click("person").click("copy-diagnostics").reads("Diagnostics are copied");
        await().until(() -> person.onScreen(() -> Clipboard.getSystemClipboard().hasString()));
        assertThat(person.<String>onScreen(() -> Clipboard.getSystemClipboard().getString()))
                .contains("Workspace: Acme Shop")
                .contains("JavaFX");
        person.click("person").click("switch-workspace").click("switch-here").sees("workspace-sandbox");
        assertThat(person.title()).isEqualTo("Pilothouse");
    }

    @Test
    void helpOpensAtThePageOfThePaneAndIsSearched() {
        person.press(KeyCode.CONTROL, KeyCode.DIGIT5).press(KeyCode.F1).sees("help-board");
        assertThat(page()).startsWith("Tables\n");
        picture("help");
        goTo("Fix a customer");
        person.press(KeyCode.ENTER);
        assertThat(page()).startsWith("Fix a customer’s order\n");
        goTo("A staged change");
        person.press(KeyCode.ENTER).sees("help-picture").sees("help-back");
        picture("help-picture");
        person.press(KeyCode.ESCAPE).sees("help-page").type("help-words", "verified as a visitor");
        assertThat(page()).contains("as a visitor would");
        await().until(() -> person.onScreen(() -> {
            Prose page = (Prose) person.node("help-page");
            SelectionSegment chosen = page.getSelection();
            return chosen.getMax().offset() - chosen.getMin().offset() == "verified".length();
        }));
        picture("help-search");
        person.click("close-help");
        assertThat(person.has("help-board")).isFalse();
    }

    @Test
    void whatNobodyHadForeseenIsShownOnceAndThePaneGoesOn() {
        RuntimeException failure = new IllegalStateException("password=only-for-this-test");
        breaks(failure);
        person.sees("crash");
        picture("crash");
        person.click("copy-report");
        assertThat(person.<String>onScreen(() -> Clipboard.getSystemClipboard().getString()))
                .contains("IllegalStateException")
                .contains("SettingsBoardTest")
                .doesNotContain("only-for-this-test");
        person.click("close-crash");
        breaks(failure);
        assertThat(person.has("crash")).isFalse();
        person.click("go-tables").sees("tables");
    }

    @Test
    void everyControlOfEachPaneHasARoleAndANameAndShowsTheFocus() {
        assertThat(Nameless.in(new Button())).as("one without a name is found").hasSize(1);
        Map<String, List<String>> nameless = new TreeMap<>();
        for (Feature feature : SignedInScreen.FEATURES) {
            person.click("go-" + feature.id());
            nameless.put(feature.id(), person.onScreen(() -> Nameless.in(person.node("overlays"))));
        }
        assertThat(Stops.unseenBy(person))
                .as("seen by whoever comes there by Tab")
                .isEmpty();
        person.click("person").click("settings").sees("settings-board");
        nameless.put("settings", person.onScreen(() -> Nameless.in(person.node("settings-board"))));
        person.press(KeyCode.ESCAPE);
        person.press(KeyCode.F1).sees("help-board");
        nameless.put("help", person.onScreen(() -> Nameless.in(person.node("help-board"))));
        assertThat(nameless.values()).as("%s", nameless).allMatch(List::isEmpty);
    }

    /** Puts the caret of Help's page where the words stand, be it a link's or a picture's. */
    private void goTo(String words) {
        person.onScreen(() -> {
            Prose page = (Prose) person.node("help-page");
            List<String> lines = page.text().lines().toList();
            int line = IntStream.range(0, lines.size())
                    .filter(at -> lines.get(at).contains(words))
                    .findFirst()
                    .orElseThrow();
            page.requestFocus();
            page.select(TextPos.ofLeading(line, lines.get(line).indexOf(words)));
            return page;
        });
    }

    private void breaks(RuntimeException failure) {
        person.onScreen(() -> {
            person.windows.crashes().uncaughtException(Thread.currentThread(), failure);
            return failure;
        });
    }

    private String page() {
        return person.onScreen(() -> ((Prose) person.node("help-page")).text());
    }

    @Test
    void atTwiceTheTextNoWordsAreCut() {
        person.onScreen(() -> {
            for (int step = 0; step < 10; step++) {
                KeyEvent.fireEvent(
                        person.node("shell"),
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.EQUALS, false, true, false, false));
            }
            return true;
        });
        Map<String, List<String>> cut = new TreeMap<>();
        for (Feature feature : SignedInScreen.FEATURES) {
            person.click("go-" + feature.id());
            cut.put(feature.id(), Cut.seenBy(person));
        }
        person.click("person").click("settings").sees("settings-board");
        cut.put("settings", Cut.seenBy(person));
        picture("settings-large");
        person.press(KeyCode.ESCAPE);
        assertThat(person.has("settings-board")).isFalse();
        person.press(KeyCode.F1).sees("help-board");
        cut.put("help", Cut.seenBy(person));
        picture("help-large");
        assertThat(cut.values()).as("%s", cut).allMatch(List::isEmpty);
        person.press(KeyCode.ESCAPE);
        person.onScreen(() -> {
            Label label = (Label) person.node("pane-title");
            label.setMinWidth(60);
            label.setMaxWidth(60);
            return label;
        });
        assertThat(Cut.seenBy(person)).as("what is cut is found").hasSize(1);
    }

    private void picture(String name) {
        Pictures.write(person.picture(), Path.of("target/pictures/window-" + name + ".png"));
    }
}
