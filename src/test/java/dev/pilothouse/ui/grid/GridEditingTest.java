package dev.pilothouse.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.stage.WindowHelper;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** Editing, peeking and following by clicks and keys. */
class GridEditingTest extends OnScreen {
    @Test
    void enterEditsAndCommitsEscapeForgetsAndWhatIsWrongStaysOpen() {
        click(2, 2);
        press(KeyCode.F2);
        write("PAID");
        press(KeyCode.ENTER);
        assertThat(orders.told).contains("edit 2 2", "commit PAID");
        assertThat(screen(grid::isFocused)).isTrue();
        write("XYZ");
        assertThat(field()).isEqualTo("XYZ");
        press(KeyCode.ESCAPE);
        assertThat(orders.told).contains("cancel");
        assertThat(orders.edits).containsEntry("2 status", "PAID");
        press(KeyCode.ENTER);
        write("wrong");
        press(KeyCode.ENTER);
        assertThat(screen(grid::isEditing)).isTrue();
        for (int letter = 0; letter < 5; letter++) {
            press(KeyCode.BACK_SPACE);
        }
        write("OK");
        press(KeyCode.TAB);
        assertThat(orders.edits).containsEntry("2 status", "OK");
        assertThat(selection().focus()).isEqualTo(new CellAt(2, 3));
    }

    @Test
    void whatIsEditedLiesOnItsCellAndMovesWithIt() {
        click(2, 2);
        press(KeyCode.F2);
        assertThat(placed()).isEqualTo(bounds(2, 2).orElseThrow());
        screen(() -> {
            grid.reveal(new CellAt(1000, 2));
            return true;
        });
        assertThat(bounds(2, 2)).isEmpty();
        assertThat(screen(grid::isEditing)).isTrue();
        write("NEW");
        assertThat(bounds(2, 2)).isPresent();
        assertThat(placed()).isEqualTo(bounds(2, 2).orElseThrow());
        click(4, 1);
        assertThat(orders.edits).containsEntry("2 status", "NEW");
    }

    @Test
    void whatIsHalfTypedWaitsWhileSomebodyIsInAnotherWindow() {
        click(2, 2);
        write("PA");
        inTheWindow(false);
        assertThat(screen(grid::isEditing)).isTrue();
        inTheWindow(true);
        write("ID");
        assertThat(field()).isEqualTo("PAID");
        screen(() -> {
            stage.getScene().lookup("#after").requestFocus();
            return true;
        });
        assertThat(orders.edits).containsEntry("2 status", "PAID");
    }

    @Test
    void whatCantBeEditedIsPeekedAtAndALinkIsFollowed() {
        orders.editable = false;
        click(point(3, 2), MouseButton.PRIMARY, 2);
        assertThat(orders.told).contains("peek 3 2");
        press(KeyCode.LEFT);
        press(KeyCode.ALT, KeyCode.ENTER);
        assertThat(orders.told).contains("follow 3 1");
        Rectangle2D arrow = Links.arrow(
                grid.style(), "cust#1185", grid.columns().get(1), bounds(5, 1).orElseThrow());
        click(at(arrow.getMinX() + 5, arrow.getMinY() + 15), MouseButton.PRIMARY, 1);
        assertThat(orders.told).contains("follow 5 1");
        click(point(6, 2), MouseButton.SECONDARY, 1);
        assertThat(orders.told).contains("menu 6 2");
        assertThat(rows()).containsExactly(6);
    }

    @Test
    void whatIsTypedWithAltGrIsTextAndWithCtrlOrAltIsNot() {
        click(2, 2);
        write("x", true, false);
        write("x", false, true);
        write("\r", false, false);
        assertThat(screen(grid::isEditing)).isFalse();
        write("@", true, true);
        assertThat(field()).isEqualTo("@");
    }

    // Headless, a window that has the focus keeps it: another one doesn't take it.
    private void inTheWindow(boolean now) {
        screen(() -> {
            WindowHelper.setFocused(stage, now);
            return true;
        });
    }
}
