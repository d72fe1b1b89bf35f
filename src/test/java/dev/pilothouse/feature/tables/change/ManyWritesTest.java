package dev.pilothouse.feature.tables.change;

import static dev.pilothouse.feature.tables.change.Orders.KEYS;
import static dev.pilothouse.feature.tables.change.Orders.item;
import static dev.pilothouse.feature.tables.change.TableTown.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.feature.tables.item.AnyItem;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.sandbox.wire.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Very many writes, on the sandbox's DynamoDB: two editors, lost answers, throttling, any items. */
class ManyWritesTest {
    private static TableTown town;

    @BeforeAll
    static void build() {
        town = new TableTown();
    }

    @AfterEach
    void repair() {
        town.sandbox.faults().clear();
    }

    @AfterAll
    static void pullDown() {
        town.close();
    }

    @Test
    void aThousandStepsOfTwoEditorsLoseNoUpdate() {
        SplittableRandom random = new SplittableRandom(11);
        Item start = item("{'orderId': 'd1', 'counter': 0, 'own': {}}");
        town.put(start);
        Item[] seen = {start, start};
        int[] counted = {0};
        Map<Path, Value> own = new HashMap<>();
        int[] owned = {0};
        for (int step = 0; step < 1_000; step++) {
            int editor = random.nextInt(2);
            Item read = seen[editor];
            boolean counts = random.nextBoolean();
            Path path = counts ? Path.of("counter") : Path.parse("own.e" + editor + "_" + step % 8);
            Item mine = read.with(path, counts ? plusOne(read) : new Value.Num(String.valueOf(step)));
            Result result = town.save(Optional.of(read), Optional.of(mine));
            seen[editor] = switch (result) {
                case Result.Done done -> {
                    if (counts) {
                        counted[0]++;
                    } else {
                        owned[0]++;
                        own.put(path, mine.at(path).orElseThrow());
                    }
                    yield done.now().orElseThrow();
                }
                case Result.Already already -> already.now().orElseThrow();
                case Result.Conflict conflict -> conflict.theirs().orElseThrow();
                default -> throw new AssertionError(result);
            };
        }
        Item end = town.get("d1").orElseThrow();
        assertThat(end.get("counter")).hasValue(new Value.Num(String.valueOf(counted[0])));
        assertThat(own).allSatisfy((path, value) -> assertThat(end.at(path)).hasValue(value));
        assertThat(counted[0]).isBetween(200, 450);
        assertThat(owned[0]).isBetween(400, 600);
    }

    @Test
    void fiveHundredLostAnswersAreAllRecognisedAsDoneAndNoneIsDoneTwice() {
        SplittableRandom random = new SplittableRandom(12);
        List<Item> seed = new ArrayList<>();
        List<Staged> changes = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Item read = item("{'orderId': 'd2-" + i + "', 'status': 'PENDING', 'version': 1}");
            Item mine = read.with(Path.of("status"), new Value.Text("PAID " + i));
            if (i % 5 > 2) {
                changes.add(Staged.of(Optional.empty(), Optional.of(mine), KEYS));
            } else {
                seed.add(read);
                changes.add(Staged.of(Optional.of(read), i % 5 == 1 ? Optional.empty() : Optional.of(mine), KEYS));
            }
        }
        town.put(seed);
        int[] lost = {0};
        town.sandbox
                .faults()
                .when(
                        (n, operation) -> {
                            boolean loses = operation.matches("(Update|Put|Delete)Item") && random.nextInt(100) < 52;
                            lost[0] += loses ? 1 : 0;
                            return loses;
                        },
                        new Fault.DropAfter());
        Committed committed = town.save(Commit.each(TABLE, changes, Optional.of("version")));
        town.sandbox.faults().clear();
        assertThat(lost[0]).isGreaterThan(450);
        assertThat(committed.results()).allMatch(Result.Done.class::isInstance);
        assertThat(committed.words()).isEmpty();
        Map<String, Item> now = town.all();
        for (int i = 0; i < 500; i++) {
            if (i % 5 == 1) {
                assertThat(now).doesNotContainKey("d2-" + i);
            } else {
                assertThat(now.get("d2-" + i))
                        .isEqualTo(item("{'orderId': 'd2-" + i + "', 'status': 'PAID " + i + "', 'version': "
                                + (i % 5 > 2 ? 1 : 2) + "}"));
            }
        }
    }

    @Test
    void halfOfAllThrottledEverythingIsSavedWithFewRequestsMore() {
        SplittableRandom random = new SplittableRandom(13);
        List<Staged> changes = IntStream.range(0, 80)
                .mapToObj(i -> Staged.of(Optional.empty(), Optional.of(item("{'orderId': 'd5-" + i + "'}")), KEYS))
                .toList();
        town.sandbox
                .faults()
                .when((n, operation) -> operation.equals("PutItem") && random.nextBoolean(), new Fault.Throttle());
        long before = puts();
        Committed committed = town.save(Commit.each(TABLE, changes, Optional.empty()));
        assertThat(committed.done()).isEqualTo(80);
        assertThat(puts() - before).isLessThan(80 * 3);
    }

    @Test
    void anyEditOfAnyItemIsTakenAndLeavesWhatWasWanted() {
        AnyItem any = new AnyItem(14);
        for (int i = 0; i < 150; i++) {
            Item read =
                    any.item().with(Path.of("orderId"), new Value.Text("p" + i)).without(Path.of("id"));
            town.put(read);
            Item mine = i % 2 == 0
                    ? any.item()
                            .with(Path.of("orderId"), new Value.Text("p" + i))
                            .without(Path.of("id"))
                    : edited(any, read, i);
            if (!read.equals(mine)) {
                assertThat(town.save(Optional.of(read), Optional.of(mine))).isInstanceOf(Result.Done.class);
            }
            assertThat(town.get("p" + i)).hasValue(mine);
        }
    }

    private static Item edited(AnyItem any, Item read, int number) {
        Path path = any.path(read);
        return path.attribute().equals("orderId") ? read : read.with(path, new Value.Num(String.valueOf(number)));
    }

    private static long puts() {
        return town.sandbox.faults().counts().getOrDefault("PutItem", 0L);
    }

    private static Value plusOne(Item item) {
        return new Value.Num(
                String.valueOf(Integer.parseInt(((Value.Num) item.get("counter").orElseThrow()).digits()) + 1));
    }
}
