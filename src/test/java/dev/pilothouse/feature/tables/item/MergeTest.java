package dev.pilothouse.feature.tables.item;

import static dev.pilothouse.feature.tables.item.DiffTest.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.feature.tables.item.Merge.Side;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final Path STATUS = Path.of("status");

    @Test
    void whatDoesNotTouchFitsTogetherAndTheRestIsChosen() {
        Merge merge = Merge.of(
                item("{\"status\": \"PENDING\", \"version\": 1}"),
                item("{\"status\": \"REFUNDED\", \"version\": 1, \"refund\": {\"reason\": \"damaged\", \"amount\":"
                        + " 64.50}}"),
                item("{\"status\": \"PAID\", \"version\": 2, \"shipping\": {\"carrier\": \"DHL\"}}"));
        assertThat(merge.rows().stream().map(row -> row.path() + " " + row.side()))
                .containsExactly(
                        "status CHOICE",
                        "version THEIRS",
                        "refund.reason MINE",
                        "refund.amount MINE",
                        "shipping.carrier THEIRS");
        assertThat(merge.fitting()).isEqualTo(4);
        assertThat(merge.settled(Map.of())).isFalse();
        assertThatThrownBy(() -> merge.result(Map.of())).hasMessage("nothing is chosen for status");
        assertThat(merge.result(Map.of(STATUS, new Choice.Mine())))
                .isEqualTo(item("{\"status\": \"REFUNDED\", \"version\": 2, \"refund\": {\"reason\": \"damaged\","
                        + " \"amount\": 64.5}, \"shipping\": {\"carrier\": \"DHL\"}}"));
        assertThat(merge.result(Map.of(STATUS, new Choice.Theirs())).get("status"))
                .hasValue(new Value.Text("PAID"));
        assertThat(merge.result(Map.of(STATUS, new Choice.Edited(Optional.empty())))
                        .get("status"))
                .isEmpty();
    }

    @Test
    void twoWhoMakeTheSameMapFillItTogether() {
        Merge merge = Merge.of(
                item("{}"), item("{\"refund\": {\"reason\": \"late\"}}"), item("{\"refund\": {\"amount\": 1}}"));
        assertThat(merge.choices()).isEmpty();
        assertThat(merge.result(Map.of())).isEqualTo(item("{\"refund\": {\"reason\": \"late\", \"amount\": 1}}"));
    }

    @Test
    void elementsAreTakenWholeAndAListOfAnotherLengthIsChosenWhole() {
        Item read = item("{\"items\": [{\"sku\": \"A\", \"qty\": 1}, {\"sku\": \"B\", \"qty\": 1}]}");
        Item mine = item("{\"items\": [{\"sku\": \"A\", \"qty\": 5}, {\"sku\": \"B\", \"qty\": 1}]}");
        Merge apart =
                Merge.of(read, mine, item("{\"items\": [{\"sku\": \"A\", \"qty\": 1}, {\"sku\": \"B\", \"qty\": 2}]}"));
        assertThat(apart.choices()).isEmpty();
        assertThat(apart.result(Map.of()))
                .isEqualTo(item("{\"items\": [{\"sku\": \"A\", \"qty\": 5}, {\"sku\": \"B\", \"qty\": 2}]}"));
        // They put X before A and took B out: my quantity was meant for A.
        Merge moved =
                Merge.of(read, mine, item("{\"items\": [{\"sku\": \"X\", \"qty\": 1}, {\"sku\": \"A\", \"qty\": 1}]}"));
        assertThat(moved.choices().stream().map(Merge.Row::path)).containsExactly(Path.parse("items[0]"));
        Merge longer = Merge.of(read, mine, item("{\"items\": []}"));
        assertThat(longer.choices().stream().map(Merge.Row::path)).containsExactly(Path.of("items"));
    }

    @Test
    void whatOneTookAwayWhileTheOtherChangedItIsChosen() {
        Merge merge =
                Merge.of(item("{\"a\": {\"x\": 1, \"y\": 1}}"), item("{}"), item("{\"a\": {\"x\": 2, \"y\": 1}}"));
        assertThat(merge.choices().stream().map(Merge.Row::path)).containsExactly(Path.of("a"));
        assertThat(merge.result(Map.of(Path.of("a"), new Choice.Mine()))).isEqualTo(Item.EMPTY);
    }

    @Test
    void noChangeOfEitherSideIsEverLost() {
        AnyItem any = new AnyItem(9);
        for (int i = 0; i < 2_000; i++) {
            Item read = any.item();
            Item mine = changed(any, read, i);
            Item theirs = changed(any, read, -i - 1);
            Merge merge = Merge.of(read, mine, theirs);
            assertThat(merge.result(all(merge, new Choice.Theirs())))
                    .as("mine where it does not touch")
                    .satisfies(result -> merge.rows().stream()
                            .filter(row -> row.side() == Side.MINE)
                            .forEach(row -> assertThat(result.at(row.path())).isEqualTo(row.mine())));
            Item own = merge.result(all(merge, new Choice.Mine()));
            for (Difference difference : Diff.between(theirs, own).differences()) {
                assertThat(merge.rows())
                        .as("only what I changed is changed for them")
                        .anyMatch(row -> row.side() != Side.THEIRS && row.path().overlaps(difference.path()));
            }
            assertThat(Merge.of(read, mine, read).result(Map.of())).isEqualTo(mine);
            assertThat(Merge.of(read, read, theirs).result(Map.of())).isEqualTo(theirs);
            assertThat(Merge.of(read, mine, mine).choices()).isEmpty();
        }
    }

    private static Item changed(AnyItem any, Item item, int number) {
        Item changed = item.with(any.path(item), new Value.Num(String.valueOf(number)));
        Path path = any.path(changed);
        return number % 3 == 0 ? changed.without(path) : changed.with(path, any.value(2));
    }

    private static Map<Path, Choice> all(Merge merge, Choice choice) {
        Map<Path, Choice> chosen = new HashMap<>();
        merge.choices().forEach(row -> chosen.put(row.path(), choice));
        return chosen;
    }
}
