package dev.pilothouse.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final Selection FIFTH = Selection.NONE.only(new CellAt(5, 2));

    @Test
    void oneRowIsSelectedAndTheFocusIsOnItsCell() {
        assertThat(FIFTH.rows()).containsExactly(5);
        assertThat(FIFTH.focus()).isEqualTo(new CellAt(5, 2));
        assertThat(FIFTH.columns(4)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void extendingGoesFromWhereItBeganInBothDirections() {
        assertThat(FIFTH.extended(new CellAt(8, 2)).rows()).containsExactly(5, 6, 7, 8);
        assertThat(FIFTH.extended(new CellAt(8, 2)).extended(new CellAt(3, 2)).rows())
                .containsExactly(3, 4, 5);
    }

    @Test
    void togglingAddsARowAndTakesItAway() {
        Selection two = FIFTH.toggled(new CellAt(9, 0));
        assertThat(two.rows()).containsExactly(5, 9);
        assertThat(two.toggled(new CellAt(5, 0)).rows()).containsExactly(9);
        assertThat(FIFTH.rows()).containsExactly(5);
    }

    @Test
    void aBlockHasTheColumnsBetweenItsCornersAndNoOthers() {
        Selection block = FIFTH.block(new CellAt(4, 4));
        assertThat(block.isBlock()).isTrue();
        assertThat(block.rows()).containsExactly(4, 5);
        assertThat(block.columns(10)).containsExactly(2, 3, 4);
        assertThat(block.has(new CellAt(4, 3))).isTrue();
        assertThat(block.has(new CellAt(4, 5))).isFalse();
        assertThat(block.has(new CellAt(6, 3))).isFalse();
        assertThat(block.extended(new CellAt(5, 4)).isBlock()).isFalse();
    }

    @Test
    void theFocusGoesElsewhereWithoutTheSelection() {
        Selection elsewhere = FIFTH.focused(new CellAt(7, 0));
        assertThat(elsewhere.rows()).containsExactly(5);
        assertThat(elsewhere.extended(new CellAt(8, 0)).rows()).containsExactly(7, 8);
        assertThat(FIFTH.focused(new CellAt(CellAt.HEADING, 1))
                        .extended(new CellAt(6, 1))
                        .rows())
                .containsExactly(5, 6);
    }

    @Test
    void whatIsLeftOfItWhenRowsGoLiesInsideTheGrid() {
        Selection all = FIFTH.all(10);
        assertThat(all.count()).isEqualTo(10);
        assertThat(all.within(3, 1).rows()).containsExactly(0, 1, 2);
        assertThat(all.within(3, 1).focus()).isEqualTo(new CellAt(2, 0));
        assertThat(all.within(0, 0).count()).isZero();
        assertThat(all.within(10, 5)).isSameAs(all);
        assertThat(Selection.NONE
                        .focused(new CellAt(CellAt.HEADING, 4))
                        .within(0, 2)
                        .focus())
                .isEqualTo(new CellAt(CellAt.HEADING, 1));
    }
}
