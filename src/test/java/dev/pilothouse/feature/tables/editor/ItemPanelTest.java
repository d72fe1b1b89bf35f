package dev.pilothouse.feature.tables.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.command.Gate;
import dev.pilothouse.feature.tables.change.Staged;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.ui.Mouse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.TextPos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ItemPanelTest {
    private final Mouse mouse = new Mouse();
    private final Bench bench = new Bench("email");
    private ItemPanel panel;

    @Start
    void open(Stage stage) {
        Platform.setImplicitExit(false);
        panel = new ItemPanel(bench.model, new Gate(List.of("dynamodb:GetItem", "dynamodb:PutItem")), () -> {});
        bench.open(Bench.order());
        stage.setScene(new Scene(panel, 380, 900));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void aFieldIsStagedByEnterAndTheDiffCountsIt(FxRobot robot) {
        type(robot, "field-status", "PENDING").push(KeyCode.ENTER);
        assertThat(changes()).containsExactly("[status]");
        assertThat(((ButtonBase) robot.lookup("#item-as-diff").query()).getText())
                .isEqualTo("Diff 1");
        type(robot, "field-status", "AWAITING").push(KeyCode.ENTER);
        assertThat(changes()).isEmpty();
    }

    @Test
    void leavingAFieldTakesWhatWasTypedAndTheNextKeepsTheFocus(FxRobot robot) {
        type(robot, "field-status", "PENDING");
        mouse.click("#field-total");
        assertThat(changes()).containsExactly("[status]");
        assertThat(robot.lookup("#field-total").query().isFocused()).isTrue();
    }

    @Test
    void aNumberThatIsNoneIsToldAtItsField(FxRobot robot) {
        type(robot, "field-total", "64,50");
        assertThat(robot.lookup(".form-line .problem").queryAllAs(Label.class).stream()
                        .filter(Label::isVisible)
                        .map(Label::getText))
                .containsExactly("This is not a number.");
        robot.push(KeyCode.ENTER);
        assertThat(changes()).isEmpty();
        assertThat(bench.model.finish()).isFalse();
    }

    @Test
    void aTextThatCantBeReadIsNotLeftForTheForm(FxRobot robot) {
        mouse.click("#item-as-json");
        robot.interact(() -> ((CodeArea) robot.lookup("#item-json").query())
                .replaceText(TextPos.ofLeading(1, 2), TextPos.ofLeading(1, 4), ""));
        mouse.click("#item-as-form");
        assertThat(robot.lookup("#item-form").tryQuery()).isEmpty();
        assertThat(robot.lookup("#item-json-problem").queryAs(Label.class).getText())
                .startsWith("Line 2, ");
        robot.interact(() -> ((CodeArea) robot.lookup("#item-json").query())
                .replaceText(TextPos.ofLeading(1, 2), TextPos.ofLeading(1, 2), "\"i"));
        mouse.click("#item-as-form");
        assertThat(robot.lookup("#item-form").tryQuery()).isPresent();
        assertThat(changes()).isEmpty();
    }

    @Test
    void hiddenValuesAreShownWhereSomebodyAsks(FxRobot robot) {
        robot.interact(() -> list(robot).scrollTo(20));
        mouse.click("#reveal-email");
        assertThat(bench.recorded).containsExactly("Show email of order#90216 [email]");
        assertThat(robot.lookup("#field-email").queryTextInputControl().getText())
                .isEqualTo("mia.koch@example.com");
    }

    @Test
    void theFocusStaysInTheFormWhenAFieldIsBuiltAnew(FxRobot robot) {
        robot.interact(() -> list(robot).scrollTo(20));
        mouse.click("#replace-email");
        assertThat(focused(robot)).isEqualTo("field-email");
        robot.write("new@example.com", 0).push(KeyCode.ENTER);
        assertThat(changes()).containsExactly("[email]");
        assertThat(focused(robot)).isEqualTo("replace-email");
        mouse.click("#turn-items");
        robot.interact(() -> {});
        assertThat(focused(robot)).isEqualTo("turn-items");
        robot.interact(() -> list(robot).scrollTo(20));
        type(robot, "new-attribute", "note").push(KeyCode.ENTER);
        robot.interact(() -> {});
        assertThat(focused(robot)).isEqualTo("field-note");
    }

    @Test
    void anotherItemLeavesTheFocusWhereItIsOutsideTheForm(FxRobot robot) {
        mouse.click("#item-as-form");
        robot.interact(() -> bench.open(large()));
        robot.interact(() -> bench.open(Bench.order()));
        assertThat(focused(robot)).isEqualTo("item-as-form");
    }

    @Test
    void anEmptyFieldInPlaceOfWhatIsHiddenWaitsWhileItIsOutOfSight(FxRobot robot) {
        robot.interact(() -> bench.open(large().with(Path.of("email"), new Value.Text("mia.koch@example.com"))));
        robot.interact(() -> list(robot).scrollTo(10_001));
        mouse.click("#replace-email");
        robot.interact(() -> list(robot).scrollTo(0));
        robot.interact(() -> {});
        assertThat(focused(robot)).isEqualTo("item-form");
        robot.interact(() -> list(robot).scrollTo(10_001));
        assertThat(robot.lookup("#field-email").queryTextInputControl().getPromptText())
                .isEqualTo("New value");
        assertThat(changes()).isEmpty();
    }

    @Test
    void whatTheRoleMayNotDoSaysSo(FxRobot robot) {
        assertThat(robot.lookup("#delete").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#delete").query().getAccessibleHelp())
                .isEqualTo("Your role may not do this: it lacks dynamodb:DeleteItem on the table.");
        mouse.click("#copy-cli");
        assertThat(robot.interact(() -> {}).lookup("#copy-cli").tryQuery()).isPresent();
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .isEqualTo("aws dynamodb get-item --table-name acme-orders --consistent-read --key"
                        + " '{\"id\":{\"S\":\"order#90216\"}}'"));
    }

    @Test
    void aListSaysHowManyThereAreInTheItemThatWasOpenedLast(FxRobot robot) {
        assertThat(labels(robot)).contains("list · 2");
        Item one = Bench.order().with(Path.of("items"), new Value.Many(List.of(new Value.Text("MUG"))));
        robot.interact(() -> bench.open(one.with(Path.of("id"), new Value.Text("order#1"))));
        assertThat(labels(robot)).contains("list · 1").doesNotContain("list · 2");
    }

    @Test
    void anItemOfTenThousandAttributesMakesOnlyTheLinesInSight(FxRobot robot) {
        robot.interact(() -> bench.open(large().with(Path.of("long"), new Value.Text("y".repeat(50_000)))));
        robot.interact(() -> list(robot).scrollTo(10_001));
        assertThat(list(robot).getItems()).hasSize(10_003);
        assertThat(robot.lookup(".form-line").queryAll().size()).isLessThan(60);
        assertThat(robot.lookup("#field-long").query().lookupAll(".label").stream()
                        .map(node -> ((Label) node).getText()))
                .contains("50,000 characters");
    }

    private FxRobot type(FxRobot robot, String id, String text) {
        mouse.click("#" + id);
        robot.interact(() -> ((TextInputControl) robot.lookup("#" + id).query()).clear());
        return robot.write(text, 0);
    }

    private static Item large() {
        SequencedMap<String, Value> attributes = new LinkedHashMap<>();
        attributes.put("id", new Value.Text("big"));
        for (int i = 0; i < 10_000; i++) {
            attributes.put("a" + i, new Value.Text("x".repeat(30)));
        }
        return new Item(attributes);
    }

    private String focused(FxRobot robot) {
        return robot.interact(() -> {})
                .lookup("#item-panel")
                .query()
                .getScene()
                .getFocusOwner()
                .getId();
    }

    private static List<String> labels(FxRobot robot) {
        return robot.lookup(".form-line .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private List<String> changes() {
        return bench.staging.get().changes().values().stream()
                .map(Staged::diff)
                .map(diff -> diff.paths().toString())
                .toList();
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup("#item-form").queryAs(ListView.class);
    }
}
