package dev.pilothouse.bench;

import dev.pilothouse.ui.Tables;
import dev.pilothouse.ui.theme.Appearance;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Tag("bench")
@Tag("tables")
class GridBenchTest {
    static final int ROWS = 1_000_000;
    static final int COLUMNS = 200;

    static String text(int row, int column) {
        return (row + column) % 3 == 0
                ? ""
                : column % 4 == 1 ? "order#" + (90_000 + row) : "PENDING " + row % 97 + "." + column;
    }

    @Test
    void scrolling() throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        Stage stage = fx(Stage::new);
        List<Double> tg = new ArrayList<>(), tc = new ArrayList<>(), cg = new ArrayList<>(), cc = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            TableView<Integer> table = fx(GridBenchTest::table);
            Frames f = run(stage, table, i -> table.scrollTo(i * 41));
            tg.add(f.gapMillis());
            tc.add(f.cpuMillis());
            Canvas canvas = fx(() -> new Canvas(1600, 900));
            Frames g = run(stage, canvas, i -> paint(canvas, i * 41));
            cg.add(g.gapMillis());
            cc.add(g.cpuMillis());
        }
        Figures figures = new Figures("tables-grid");
        figures.add(
                Figure.beside("down", "p95", "ms", new Samples(cg), "TableView", new Samples(tg), Optional.empty()));
        figures.add(
                Figure.beside("down", "cpu", "ms", new Samples(cc), "TableView", new Samples(tc), Optional.empty()));
        figures.tell(System.out);
        fx(() -> {
            stage.close();
            return 1;
        });
    }

    private static void paint(Canvas canvas, int first) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(Color.WHITE);
        g.fillRect(0, 0, 1600, 900);
        g.setFont(new Font("Inter", 13));
        for (int row = 0; row < 30; row++) {
            g.setFill(Color.LIGHTGREY);
            g.fillRect(0, row * 30 + 29, 1600, 1);
            g.setFill(Color.BLACK);
            for (int column = 0; column < 16; column++) {
                String text = text(first + row, column);
                if (!text.isEmpty()) {
                    g.fillText(text, column * 100 + 10, row * 30 + 20);
                }
            }
        }
    }

    private static TableView<Integer> table() {
        TableView<Integer> table = Tables.of("t", "t", new Label());
        for (int column = 0; column < COLUMNS; column++) {
            int c = column;
            table.getColumns().add(columnOf(c));
        }
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.setItems(FXCollections.observableList(new AbstractList<>() {
            @Override
            public Integer get(int index) {
                return index;
            }

            @Override
            public int size() {
                return ROWS;
            }
        }));
        return table;
    }

    private static javafx.scene.control.TableColumn<Integer, Integer> columnOf(int c) {
        return Tables.text("attribute " + c, 100, (Integer row) -> text(row, c));
    }

    private static Frames run(Stage stage, Node node, IntConsumer move) throws Exception {
        fx(() -> {
            Scene scene = new Scene(new BorderPane(node), 1600, 900);
            new Appearance().dress(scene);
            stage.setScene(scene);
            stage.show();
            return scene;
        });
        return Frames.of(100, move);
    }

    private static <T> T fx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    }
}
