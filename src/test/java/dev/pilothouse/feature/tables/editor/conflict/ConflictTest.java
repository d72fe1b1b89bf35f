package dev.pilothouse.feature.tables.editor.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.feature.tables.change.ItemCheck;
import dev.pilothouse.feature.tables.change.Result;
import dev.pilothouse.feature.tables.change.Staged;
import dev.pilothouse.feature.tables.change.Staging;
import dev.pilothouse.feature.tables.editor.Bench;
import dev.pilothouse.feature.tables.editor.hidden.Hidden;
import dev.pilothouse.feature.tables.item.AnyItem;
import dev.pilothouse.feature.tables.item.Choice;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Merge;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.ui.Dialogs;
import dev.pilothouse.ui.Mouse;
import dev.pilothouse.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ConflictTest {
    private final Mouse mouse = new Mouse();
    private static final ItemCheck CHECK = new ItemCheck(Bench.ORDERS);
    private static final Item READ = Bench.item(
            "{\"id\": \"order#90216\", \"status\": \"PENDING\", \"version\": 1, \"email\": \"mia@example.com\"}");
    private final List<String> decided = new ArrayList<>();
    private Staging staging = Staging.none(List.of("id"));
    private StackPane root;

    @Start
    void open(Stage stage) {
        Platform.setImplicitExit(false);
        root = new StackPane();
        stage.setScene(new Scene(root, 1000, 500));
        new Appearance().dress(stage.getScene());
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void whatFitsIsMergedAndTheRestIsChosenByKeys(FxRobot robot) {
        Item theirs = READ.with(Path.of("status"), text("PAID")).with(Path.of("shipping", "carrier"), text("DHL"));
        ConflictModel model = conflict(
                READ.with(Path.of("status"), text("REFUNDED")).with(Path.of("refund", "reason"), text("damaged")),
                theirs);
        show(robot, model);
        Button save = robot.lookup("#save-merged").queryButton();
        assertThat(save.isDisabled()).isTrue();
        assertThat(model.obstacle().get()).contains("Choose at every marked path first.");
        assertThat(new ConflictWords(model).detail())
                .isEqualTo("Nothing of yours was saved yet, and nothing of theirs is lost. 2 of 3 paths fit together;"
                        + " one needs your choice.");
        robot.interact(() -> robot.lookup("#theirs-status").query().requestFocus());
        robot.push(KeyCode.SPACE);
        assertThat(save.isDisabled()).isFalse();
        assertThat(robot.lookup("#theirs-status").query().isFocused()).isTrue();
        robot.push(KeyCode.TAB).push(KeyCode.SPACE);
        robot.write("SENT", 0).push(KeyCode.ENTER);
        assertThat(model.chosen()).containsEntry(Path.of("status"), new Choice.Edited(Optional.of(text("SENT"))));
        mouse.click("#save-merged");
        assertThat(decided).containsExactly("save");
        Staged settled = model.settled(staging).changes().firstEntry().getValue();
        assertThat(settled.read()).contains(theirs);
        assertThat(settled.mine())
                .contains(theirs.with(Path.of("status"), text("SENT"))
                        .with(Path.of("refund", "reason"), text("damaged")));
    }

    @Test
    void whatOneIsNotTypedRightIsNotTaken(FxRobot robot) {
        ConflictModel model = conflict(
                READ.with(Path.of("version"), new Value.Num("2")), READ.with(Path.of("version"), new Value.Num("3")));
        show(robot, model);
        mouse.click("#edit-version");
        robot.write("4x", 0).push(KeyCode.ENTER);
        assertThat(model.chosen()).isEmpty();
        robot.push(KeyCode.ESCAPE);
        mouse.click("#mine-version");
        assertThat(model.chosen()).containsEntry(Path.of("version"), new Choice.Mine());
        mouse.click("#keep-staged");
        mouse.click("#discard-mine");
        assertThat(decided).containsExactly("keep", "discard");
    }

    @Test
    void anItemThatIsGoneIsSavedAsANewOne() {
        Item mine = READ.with(Path.of("status"), text("REFUNDED"));
        staging = staging.edit(READ, mine);
        Staged change = staging.changes().firstEntry().getValue();
        ConflictModel gone = of(new Result.Conflict(change, Optional.empty(), Result.Conflict.Where.ITEM));
        assertThat(new ConflictWords(gone).title()).isEqualTo("Someone deleted order#90216 while you edited it");
        assertThat(gone.obstacle().get()).isEmpty();
        assertThat(gone.settled(staging).changes().firstEntry().getValue())
                .isEqualTo(new Staged.Added(change.key(), mine));
        ConflictModel taken = of(new Result.Conflict(change, Optional.of(READ), Result.Conflict.Where.NEW_KEY));
        assertThat(taken.obstacle().get()).isPresent();
        assertThat(taken.rows()).isEmpty();
    }

    @Test
    void anItemThatWasChangedIsDeletedOnlyAsItIsNow() {
        staging = staging.delete(READ);
        Item theirs = READ.with(Path.of("note"), text("important"));
        ConflictModel model = of(new Result.Conflict(
                staging.changes().firstEntry().getValue(), Optional.of(theirs), Result.Conflict.Where.ITEM));
        assertThat(model.rows()).extracting(Merge.Row::path).containsExactly(Path.of("note"));
        assertThat(new ConflictWords(model).save()).isEqualTo("Delete all the same");
        assertThat(model.settled(staging).changes().firstEntry().getValue())
                .isEqualTo(new Staged.Deleted(staging.changes().firstEntry().getKey(), theirs));
    }

    @Test
    void whateverIsChosenTheirsIsTheBaseAndNothingElseIsTouched() {
        for (long seed = 1; seed <= 300; seed++) {
            AnyItem any = new AnyItem(seed);
            Item read = any.item();
            Item mine = read.with(Path.of("status"), any.value(2)).with(Path.of("mine"), any.value(2));
            Item theirs = read.with(Path.of("status"), any.value(2)).with(Path.of("theirs"), any.value(2));
            if (mine.equals(theirs)) {
                continue;
            }
            staging = Staging.none(List.of("id")).edit(read, mine);
            ConflictModel model = of(new Result.Conflict(
                    staging.changes().firstEntry().getValue(), Optional.of(theirs), Result.Conflict.Where.ITEM));
            model.rows().stream()
                    .filter(row -> row.side() == Merge.Side.CHOICE)
                    .forEach(row -> model.choose(row.path(), new Choice.Theirs()));
            assertThat(model.obstacle().get()).as("seed %s", seed).isEmpty();
            Staged settled = model.settled(staging).changes().firstEntry().getValue();
            assertThat(settled.read()).as("seed %s", seed).contains(theirs);
            assertThat(settled.diff().paths())
                    .as("seed %s", seed)
                    .allMatch(path -> !path.attribute().equals("theirs"));
        }
    }

    private ConflictModel conflict(Item mine, Item theirs) {
        staging = staging.edit(READ, mine);
        return of(new Result.Conflict(
                staging.changes().firstEntry().getValue(), Optional.of(theirs), Result.Conflict.Where.ITEM));
    }

    private static ConflictModel of(Result.Conflict conflict) {
        return new ConflictModel(conflict, CHECK, Hidden.nothing());
    }

    private void show(FxRobot robot, ConflictModel model) {
        Dialogs dialogs = (dialog, dismissed) -> {
            root.getChildren().setAll(dialog);
            return () -> root.getChildren().clear();
        };
        robot.interact(() -> dialogs.open(
                new ConflictDialog(model, new ConflictDialog.Ways() {
                    @Override
                    public void keep() {
                        decided.add("keep");
                    }

                    @Override
                    public void discard() {
                        decided.add("discard");
                    }

                    @Override
                    public void save() {
                        decided.add("save");
                    }
                }),
                () -> {}));
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }
}
