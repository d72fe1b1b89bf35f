package dev.pilothouse.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeometryTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatIsHitIsTheCellThatIsSeenThere(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            Geometry at = any(random);
            for (int point = 0; point < 60; point++) {
                double x = random.nextDouble(-5, at.size().width() + 5);
                double y = random.nextDouble(-5, at.size().height() + 5);
                Optional<CellAt> hit = at.hit(x, y);
                hit.ifPresent(cell -> assertThat(at.seen(cell))
                        .as("seed %s: %s at %s, %s of %s", seed, cell, x, y, at)
                        .hasValueSatisfying(
                                box -> assertThat(contains(box, x, y)).isTrue()));
                Optional<CellAt> seen = all(at).filter(cell ->
                                at.seen(cell).filter(box -> contains(box, x, y)).isPresent())
                        .findFirst();
                assertThat(hit).as("seed %s: %s, %s of %s", seed, x, y, at).isEqualTo(seen);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void theRowsAndColumnsInSightAreThoseOfWhichSomethingIsSeen(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Geometry at = any(random);
            boolean room = at.body() > 0 && at.size().width() > 0;
            for (int row = 0; row < Math.min(at.rows(), 200); row++) {
                boolean inSight = row >= at.firstRow() && row <= at.lastRow();
                double top = at.rowY(row);
                boolean seen = top + at.size().row() > at.size().heading()
                        && top < at.size().height();
                assertThat(inSight && room)
                        .as("seed %s: row %s of %s", seed, row, at)
                        .isEqualTo(seen && room);
            }
            for (int column = at.frozen(); column < at.columns().count(); column++) {
                boolean inSight = column >= at.firstColumn() && column <= at.lastColumn();
                boolean seen = at.seen(new CellAt(CellAt.HEADING, column)).isPresent();
                assertThat(inSight || !seen)
                        .as("seed %s: column %s of %s", seed, column, at)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void aRevealedCellIsSeenAsFarAsThereIsRoomAndOneInSightMovesNothing(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Geometry at = any(random);
            if (at.rows() == 0
                    || at.columns().count() == 0
                    || at.body() < at.size().row()) {
                continue;
            }
            CellAt cell = new CellAt(
                    random.nextInt(at.rows()), random.nextInt(at.columns().count()));
            Geometry after = at.revealing(cell);
            double room = at.size().width() - (cell.column() < at.frozen() ? 0 : at.frozenWidth());
            double width = Math.min(at.columns().width(cell.column()), room);
            assertThat(after.seen(cell))
                    .as("seed %s: %s in %s", seed, cell, after)
                    .hasValueSatisfying(box -> {
                        assertThat(box.getWidth()).isCloseTo(width, within());
                        assertThat(box.getHeight()).isCloseTo(at.size().row(), within());
                    });
            assertThat(after.revealing(cell).y()).isCloseTo(after.y(), within());
            assertThat(after.revealing(cell).x()).isCloseTo(after.x(), within());
        }
    }

    @Test
    void theLastOfAMillionRowsLiesExactlyAtTheBottom() {
        Geometry end = new Geometry(new Geometry.Size(800, 628, 30, 28), columns(100, 50), 1_000_000, 0, 0)
                .at(0, Double.MAX_VALUE);
        assertThat(end.lastRow()).isEqualTo(999_999);
        assertThat(end.firstRow()).isEqualTo(999_980);
        assertThat(end.rowY(999_999) + 30).isEqualTo(628);
    }

    @Test
    void theFirstColumnStaysUnlessItWouldTakeAllTheRoom() {
        Geometry.Size size = new Geometry.Size(300, 300, 30, 28);
        Geometry narrow = new Geometry(size, columns(100, 200, 200), 5, 150, 0);
        assertThat(narrow.frozen()).isEqualTo(1);
        assertThat(narrow.columnX(0)).isZero();
        assertThat(narrow.columnX(1)).isEqualTo(-50);
        Geometry wide = new Geometry(size, columns(250, 200, 200), 5, 150, 0);
        assertThat(wide.frozen()).isZero();
        assertThat(wide.columnX(0)).isEqualTo(-150);
    }

    @Test
    void anotherSizeOfTextKeepsTheRowAtTheTop() {
        Geometry at = new Geometry(new Geometry.Size(800, 628, 30, 28), columns(100), 1000, 0, 15_000);
        assertThat(at.in(new Geometry.Size(800, 628, 60, 56)).firstRow()).isEqualTo(at.firstRow());
    }

    @Test
    void aColumnIsFoundByItsSumsOfWidths() {
        Columns columns = columns(100, 50, 150);
        assertThat(columns.at(0)).isZero();
        assertThat(columns.at(99.9)).isZero();
        assertThat(columns.at(100)).isEqualTo(1);
        assertThat(columns.at(149.9)).isEqualTo(1);
        assertThat(columns.at(5000)).isEqualTo(2);
        assertThat(columns.at(-1)).isZero();
        assertThat(columns.total()).isEqualTo(300);
        assertThat(columns().at(3)).isEqualTo(-1);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-6);
    }

    private static java.util.stream.Stream<CellAt> all(Geometry at) {
        return IntStream.concat(IntStream.of(CellAt.HEADING), IntStream.range(0, at.rows()))
                .boxed()
                .flatMap(row -> IntStream.range(0, at.columns().count()).mapToObj(column -> new CellAt(row, column)));
    }

    // Its left and upper edge belong to a cell, the others to its neighbours.
    private static boolean contains(Rectangle2D box, double x, double y) {
        return x >= box.getMinX() && x < box.getMaxX() && y >= box.getMinY() && y < box.getMaxY();
    }

    private static Geometry any(Random random) {
        int[] widths = random.ints(random.nextInt(12), 40, 300).toArray();
        int rows = random.nextInt(60);
        Geometry.Size size = new Geometry.Size(random.nextInt(900), random.nextInt(700), 20 + random.nextInt(50), 28);
        return new Geometry(size, columns(widths), rows, random.nextInt(2000), random.nextInt(3000));
    }

    private static Columns columns(int... widths) {
        List<GridColumn> columns = IntStream.of(widths)
                .mapToObj(width -> GridColumn.of("c", "c", "", width))
                .toList();
        return Columns.of(columns, 1, 1);
    }
}
