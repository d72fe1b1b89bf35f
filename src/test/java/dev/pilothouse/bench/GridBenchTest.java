package dev.pilothouse.bench;

import dev.pilothouse.ui.Tables;
import dev.pilothouse.ui.grid.CellAt;
import dev.pilothouse.ui.grid.Grid;
import dev.pilothouse.ui.grid.GridColumn;
import dev.pilothouse.ui.grid.GridOwner;
import dev.pilothouse.ui.grid.GridSource;
import dev.pilothouse.ui.theme.Appearance;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Scrolling a million rows of 200 columns, a page further with every frame, on the software pipeline: our painted grid beside
 * JavaFX's TableView with rows of a fixed height and cells that are used again, and beside its texts alone on a canvas:
 * {@code mvn -q -Pbench -Dbench=tables verify}.
 */
@Tag("bench")
@Tag("tables")
class GridBenchTest {
    private static final int ROWS = 1_000_000;
    private static final int COLUMNS = 200;
    private static final int ROUNDS = 3;

    /** Rounds that only make code quick: the first hundred frames of a program cost twice as much as those after. */
    private static final int WARMING = 3;

    private static final int FRAMES = 60;
    private static final int STEP = 37;
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final String PEER = "TableView";
    private final Figures figures = new Figures("tables-grid");
    private Stage stage;

    /** The rows of both. */
    private static final class Rows implements GridSource {
        @Override
        public int rows() {
            return ROWS;
        }

        @Override
        public String text(int row, GridColumn column) {
            return text(row, Integer.parseInt(column.id()));
        }

        static String text(int row, int column) {
            if ((row + column) % 3 == 0) {
                return "";
            }
            return column % 4 == 1 ? "order#" + (90_000 + row) : "PENDING " + row % 97 + "." + column;
        }
    }

    @Test
    void scrolling() throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        stage = onScreen(GridBenchTest::stage);
        for (int round = 0; round < WARMING; round++) {
            grid(true);
            table(true);
            bare();
        }
        measure("a page down", true);
        beside();
        measure("30 px down", false);
        onScreen(() -> {
            stage.close();
            return true;
        });
        figures.tell(System.out);
    }

    // In turns, the other first in every second round.
    private void measure(String what, boolean pages) throws Exception {
        List<Frames> ours = new ArrayList<>();
        List<Frames> theirs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 2 == 0) {
                ours.add(grid(pages));
                theirs.add(table(pages));
            } else {
                theirs.add(table(pages));
                ours.add(grid(pages));
            }
        }
        Optional<Double> aim = Optional.of(0.5);
        figures.add(Figure.beside(what, "frame gap, p95", "ms", gaps(ours), PEER, gaps(theirs), Optional.empty()));
        figures.add(Figure.alone(what, "frame gap, p95", "ms", gaps(ours), Optional.of(17.0)));
        figures.add(Figure.beside(what, "CPU a frame", "ms", cpu(ours), PEER, cpu(theirs), aim));
    }

    // What no grid could do without: its texts, and nothing else.
    private void beside() throws Exception {
        List<Frames> ours = new ArrayList<>();
        List<Frames> theirs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(grid(true));
            theirs.add(bare());
        }
        figures.add(Figure.beside(
                "a page down", "CPU a frame", "ms", cpu(ours), "its texts on a canvas", cpu(theirs), Optional.empty()));
    }

    private Frames bare() throws Exception {
        Canvas canvas = onScreen(() -> new Canvas(WIDTH, HEIGHT));
        GraphicsContext ink = canvas.getGraphicsContext2D();
        return run(canvas, frame -> {
            ink.clearRect(0, 0, WIDTH, HEIGHT);
            for (int row = 0; row < HEIGHT / 30; row++) {
                for (int column = 0; column < WIDTH / 110; column++) {
                    ink.fillText(Rows.text(frame * STEP + row, column), column * 110, 20 + row * 30);
                }
            }
        });
    }

    private static Samples gaps(List<Frames> runs) {
        return new Samples(runs.stream().map(Frames::gapMillis).toList());
    }

    private static Samples cpu(List<Frames> runs) {
        return new Samples(runs.stream().map(Frames::cpuMillis).toList());
    }

    private Frames grid(boolean pages) throws Exception {
        Grid grid = onScreen(() -> {
            Grid made = new Grid("rows", "Rows", new Rows(), new GridOwner() {});
            IntStream.range(0, COLUMNS)
                    .mapToObj(column -> GridColumn.of("" + column, "attribute " + column, "S", 110))
                    .forEach(made.columns()::add);
            return made;
        });
        return run(grid, frame -> grid.reveal(new CellAt(30 + frame * (pages ? STEP : 1), 0)));
    }

    private Frames table(boolean pages) throws Exception {
        TableView<Integer> table = onScreen(() -> {
            TableView<Integer> made = Tables.of("rows", "Rows", new Label());
            made.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
            IntStream.range(0, COLUMNS)
                    .mapToObj(
                            column -> Tables.text("attribute " + column, 110, (Integer row) -> Rows.text(row, column)))
                    .forEach(made.getColumns()::add);
            made.setItems(FXCollections.observableList(new AbstractList<>() {
                @Override
                public Integer get(int index) {
                    return index;
                }

                @Override
                public int size() {
                    return ROWS;
                }
            }));
            return made;
        });
        return run(table, frame -> table.scrollTo(frame * (pages ? STEP : 1)));
    }

    private Frames run(Node node, IntConsumer move) throws Exception {
        onScreen(() -> {
            Scene scene = new Scene(new StackPane(node), WIDTH, HEIGHT);
            new Appearance().dress(scene);
            stage.setScene(scene);
            stage.show();
            return true;
        });
        return Frames.of(FRAMES, move);
    }

    private static Stage stage() {
        Stage made = new Stage();
        made.setX(0);
        made.setY(0);
        return made;
    }

    private static <T> T onScreen(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, action);
    }
}
