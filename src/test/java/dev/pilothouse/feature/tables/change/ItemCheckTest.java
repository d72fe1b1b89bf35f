package dev.pilothouse.feature.tables.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.feature.tables.item.AnyItem;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.item.Values;
import dev.pilothouse.feature.tables.shape.Capacity;
import dev.pilothouse.feature.tables.shape.Counts;
import dev.pilothouse.feature.tables.shape.IndexShape;
import dev.pilothouse.feature.tables.shape.KeyShape;
import dev.pilothouse.feature.tables.shape.KeyType;
import dev.pilothouse.feature.tables.shape.Projection;
import dev.pilothouse.feature.tables.shape.Status;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ItemCheckTest {
    private static final IndexShape BY_STATUS = new IndexShape(
            "byStatus",
            IndexShape.Reach.GLOBAL,
            KeyShape.of("status", KeyType.TEXT),
            new Projection.All(),
            Counts.NONE,
            new Capacity.OnDemand(),
            Status.ACTIVE);
    private static final ItemCheck CHECK = new ItemCheck(
            TableShape.of("Orders", KeyShape.of("orderId", KeyType.TEXT).with("line", KeyType.NUMBER))
                    .with(List.of(BY_STATUS)));
    private static final Item GOOD = Item.of(Map.of("orderId", new Value.Text("a"), "line", new Value.Num("1")));

    @Test
    void anItemMayHaveFourHundredKilobytesAndNotOneByteMore() {
        int rest = Values.LARGEST - Values.bytes(GOOD) - "blob".length();
        assertThat(problems(GOOD.with(Path.of("blob"), new Value.Text("x".repeat(rest)))))
                .isEmpty();
        assertThat(problems(GOOD.with(Path.of("blob"), new Value.Text("x".repeat(rest - 1)))))
                .isEmpty();
        assertThat(problems(GOOD.with(Path.of("blob"), new Value.Text("x".repeat(rest + 1)))))
                .containsExactly("the item: This item has 409,601 bytes; DynamoDB keeps 409,600 at most.");
        assertThat(CHECK.warning(GOOD)).isEmpty();
        assertThat(CHECK.warning(GOOD.with(Path.of("blob"), new Value.Text("x".repeat(360_000)))))
                .hasValue("This item has 360,018 of at most 409,600 bytes.");
    }

    @Test
    void keysAreToldMissingEmptyTooLongOrOfAnotherType() {
        assertThat(problems(Item.of(Map.of("orderId", new Value.Num("1")))))
                .containsExactly(
                        "line: The key “line” is missing.", "orderId: “orderId” is a key of the type S; this is N.");
        assertThat(problems(GOOD.with(Path.of("orderId"), new Value.Text(""))))
                .containsExactly("orderId: A key may not be empty.");
        assertThat(problems(GOOD.with(Path.of("orderId"), new Value.Text("x".repeat(2049)))))
                .containsExactly("orderId: This key has 2,049 bytes; 2,048 is the most.");
        assertThat(problems(GOOD.with(Path.of("status"), new Value.Null())))
                .containsExactly("status: “status” is a key of the type S; this is NULL.");
    }

    @Test
    void emptySetsHalfCharactersAndEmptyNamesAreToldAtTheirPaths() {
        Item item = GOOD.with(Path.parse("a.list[0]"), new Value.TextSet(new LinkedHashSet<>()))
                .with(Path.of("a").then("x"), new Value.Text("\ud800"))
                .with(Path.of("a").then(""), new Value.Bool(true));
        assertThat(problems(item))
                .containsExactly(
                        "a.list[0]: DynamoDB keeps no empty text set. Take the attribute out instead.",
                        "a.x: This holds half a character (a lone surrogate), which DynamoDB can’t keep.",
                        "a.\"\": A name is missing here.");
    }

    @Test
    void thirtyTwoLevelsAreTheMost() {
        AnyItem any = new AnyItem(1);
        assertThat(problems(GOOD.with(Path.of("d"), any.deep(Values.DEEPEST - 1))))
                .isEmpty();
        assertThat(problems(GOOD.with(Path.of("d"), any.deep(Values.DEEPEST))))
                .containsExactly("d: This is nested too deeply: DynamoDB keeps 32 levels.");
    }

    private static List<String> problems(Item item) {
        return CHECK.problems(item).stream()
                .map(problem -> problem.path() + ": " + problem.words())
                .toList();
    }
}
