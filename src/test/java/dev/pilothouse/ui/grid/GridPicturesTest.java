package dev.pilothouse.ui.grid;

import dev.pilothouse.ui.Pictures;
import dev.pilothouse.ui.theme.Appearance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the grid in both themes, to be looked at. */
@Tag("tour")
class GridPicturesTest {
    @Test
    void picturesInBothThemes() throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        for (Appearance.Choice theme : List.of(Appearance.Choice.LIGHT, Appearance.Choice.DARK)) {
            picture(theme, 1280, 800, 1, 12);
            picture(theme, 1920, 1080, 1, 200);
            picture(theme, 1280, 800, 2, 200);
        }
    }

    private void picture(Appearance.Choice theme, int width, int height, double scale, int columns) {
        Orders orders = new Orders(columns == 12 ? 14 : 1_000_000);
        Grid[] grid = new Grid[1];
        Stage stage = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            orders.edits.putAll(
                    Map.of("2 status", "PENDING", "4 status", "PENDING", "5 total", "99.999999999999999999999999"));
            orders.rowMarks.putAll(Map.of(3, RowMark.NEW, 6, RowMark.DELETED, 4, RowMark.CHANGED, 8, RowMark.WRONG));
            grid[0] = new Grid("orders", "Orders", orders, orders);
            grid[0].columns().setAll(Orders.columns(columns));
            Scene scene = new Scene(grid[0], width, height);
            Appearance appearance = new Appearance();
            appearance.choice().set(theme);
            appearance.textScale().set(scale);
            appearance.dress(scene);
            Stage made = new Stage();
            made.setScene(scene);
            made.setX(0);
            made.setY(0);
            if (height < 1000) {
                made.show();
            }
            grid[0].refresh();
            grid[0].requestFocus();
            grid[0].sort().set(Optional.of(new Sort("placedAt", false)));
            grid[0].select(grid[0].selection().get().only(new CellAt(2, 2)));
            return made;
        });
        if (columns == 12) {
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
                grid[0].edit(new CellAt(9, 2));
                return true;
            });
        }
        write(stage, "grid-" + theme.name().toLowerCase() + "-" + width + "-" + scale);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            grid[0].reveal(new CellAt(500_000, Math.min(60, columns - 1)));
            grid[0].select(grid[0].selection()
                    .get()
                    .only(new CellAt(Math.min(orders.rows - 1, 500_000 - 5), Math.min(columns - 1, 58)))
                    .block(new CellAt(Math.min(orders.rows - 1, 500_000 - 2), Math.min(columns - 1, 60))));
            return true;
        });
        write(stage, "grid-far-" + theme.name().toLowerCase() + "-" + width + "-" + scale);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            stage.close();
            return true;
        });
    }

    private static void write(Stage stage, String name) {
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.write(
                WaitForAsyncUtils.waitForAsyncFx(20_000, () -> Pictures.of(stage)),
                Path.of("target/pictures/" + name + ".png"));
    }
}
