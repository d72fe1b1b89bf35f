package dev.pilothouse.tour;

import java.util.List;
import javafx.scene.input.KeyCode;

/** Without a mouse: an order is found, two of its fields are mended, saved, and taken back. Production is unlocked. */
final class KeyTables {
    private static final String ORDER = "order#90213";
    private final Keyboard keys;

    KeyTables(Keyboard keys) {
        this.keys = keys;
    }

    List<Step> all() {
        return List.of(
                Step.of("keys-tables", "tables", this::open),
                Step.of("keys-found", "tables", this::find),
                Step.of("keys-staged", "tables", this::edit),
                Step.of("keys-nested", "tables", this::editNested),
                Step.of(
                        "keys-saved",
                        "tables",
                        () -> keys.to("save").press(KeyCode.SPACE).reads(ORDER + " saved")),
                Step.of("keys-undone", "tables", this::takeBack));
    }

    private void open() {
        keys.run("Tables").sees("filter-tables").reads("One customer’s orders");
        keys.to("saved-query-2").press(KeyCode.SPACE).reads("query on byStatus");
    }

    private void find() {
        keys.to("add-condition").press(KeyCode.SPACE).sees("filter-otherwise");
        keys.to("filter-otherwise").press(KeyCode.SPACE).sees("filter-text");
        keys.fill("filter-text", "orderId = \"" + ORDER + "\"").press(KeyCode.ENTER);
        keys.to("remove-condition-1").press(KeyCode.SPACE);
        keys.to("remove-condition-1").press(KeyCode.SPACE);
        keys.to("run").press(KeyCode.SPACE).reads("1 row, all of them · query by key");
    }

    private void edit() {
        keys.to("rows").press(KeyCode.CONTROL, KeyCode.HOME);
        keys.press(KeyCode.RIGHT).press(KeyCode.RIGHT).write("LOST").press(KeyCode.ENTER);
        keys.reads("1 staged change").sees("item-panel");
    }

    private void editNested() {
        keys.fill("field-items-0--qty", "3").press(KeyCode.ENTER).reads("Diff 2");
    }

    private void takeBack() {
        keys.run("notices").sees("offer").to("offer").press(KeyCode.SPACE);
        keys.press(KeyCode.ESCAPE).reads("was undone");
    }
}
