package dev.pilothouse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** Laid out without a window; widths and heights are what the boxes say. */
class WrappingRowTest {
    private final Region first = box(200, 20);
    private final Region second = box(100, 20);
    private final Region third = box(100, 20);

    @Test
    void whatHasNoRoomGoesOnInAFurtherLine() {
        WrappingRow row = new WrappingRow(10, first, second, third);
        lay(row, 420);
        assertThat(row.prefHeight(420)).isEqualTo(20);
        assertThat(third.getLayoutX()).isEqualTo(320);

        assertThat(row.prefHeight(419)).as("two lines, and room around them").isEqualTo(20 + 10 + 20 + 20);
        lay(row, 419);
        assertThat(third.getLayoutX()).isZero();
        assertThat(third.getLayoutY()).isEqualTo(second.getLayoutY() + 30);
    }

    @Test
    void whatMayGrowTakesTheRestUpToItsGreatestWidth() {
        HBox.setHgrow(first, Priority.ALWAYS);
        HBox.setHgrow(second, Priority.ALWAYS);
        second.setMaxWidth(130);
        lay(new WrappingRow(first, second, third), 600);
        assertThat(second.getWidth()).isEqualTo(130);
        assertThat(first.getWidth()).as("what the other can't take, too").isEqualTo(370);
        assertThat(third.getLayoutX()).isEqualTo(500);
    }

    @Test
    void aLeaderShrinksBeforeTheOthersGoBelowIt() {
        first.setMinWidth(150);
        WrappingRow row = WrappingRow.led(first, second, third);
        lay(row, 350);
        assertThat(first.getWidth()).isEqualTo(150);
        assertThat(third.getLayoutX()).isEqualTo(250);

        lay(row, 349);
        assertThat(first.getWidth()).as("a line of its own").isEqualTo(349);
        assertThat(second.getLayoutX()).isZero();
        assertThat(third.getLayoutY()).isEqualTo(second.getLayoutY());
        assertThat(second.getLayoutY()).isEqualTo(20);
    }

    @Test
    void theOthersStandAtTheEndWhereTheLeaderIsFull() {
        first.setMaxWidth(200);
        WrappingRow row = WrappingRow.led(first, second);
        lay(row, 500);
        assertThat(first.getWidth()).isEqualTo(200);
        assertThat(second.getLayoutX()).isEqualTo(400);
    }

    @Test
    void besideATallLeaderTheOthersKeepTheirHeight() {
        first.setPrefHeight(60);
        WrappingRow row = WrappingRow.led(first, second);
        lay(row, 300);
        assertThat(second.getHeight()).isEqualTo(20);
        assertThat(second.getLayoutY()).isEqualTo(20);
        row.setAlignment(Pos.TOP_LEFT);
        lay(row, 300);
        assertThat(second.getLayoutY()).isZero();
    }

    private static void lay(Region row, double width) {
        row.resize(width, row.prefHeight(width));
        row.layout();
    }

    private static Region box(double width, double height) {
        Region box = new Region();
        box.setPrefSize(width, height);
        box.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return box;
    }
}
