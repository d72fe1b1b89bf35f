package dev.pilothouse.feature.tables.change;

import static dev.pilothouse.feature.tables.change.Orders.KEYS;
import static dev.pilothouse.feature.tables.change.Orders.item;
import static dev.pilothouse.feature.tables.change.TableTown.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Outcome;
import dev.pilothouse.feature.tables.change.Result.Conflict.Where;
import dev.pilothouse.feature.tables.item.AnyItem;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.item.Values;
import dev.pilothouse.sandbox.wire.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Saving, on the sandbox's DynamoDB. */
class ChangeGatewayTest {
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
        List<Path> own = new ArrayList<>();
        for (int step = 0; step < 1_000; step++) {
            int editor = random.nextInt(2);
            Item read = seen[editor];
            boolean counts = random.nextBoolean();
            Path path = counts ? Path.of("counter") : Path.parse("own.e" + editor + "_" + step);
            Item mine = read.with(path, counts ? plusOne(read) : new Value.Bool(true));
            Result result = town.save(Optional.of(read), Optional.of(mine));
            seen[editor] = switch (result) {
                case Result.Done done -> {
                    if (counts) {
                        counted[0]++;
                    } else {
                        own.add(path);
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
        assertThat(own).allSatisfy(path -> assertThat(end.at(path)).isPresent());
        assertThat(counted[0]).isBetween(200, 450);
        assertThat(own).hasSizeBetween(400, 600);
    }

    @Test
    void fiveHundredLostAnswersAreAllRecognisedAsDoneAndNoneIsDoneTwice() {
        SplittableRandom random = new SplittableRandom(12);
        List<Staged> changes = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Item read = item("{'orderId': 'd2-" + i + "', 'status': 'PENDING', 'version': 1}");
            Item mine = read.with(Path.of("status"), new Value.Text("PAID " + i));
            if (i % 5 > 2) {
                changes.add(Staged.of(Optional.empty(), Optional.of(mine), KEYS));
            } else {
                town.put(read);
                changes.add(Staged.of(Optional.of(read), i % 5 == 1 ? Optional.empty() : Optional.of(mine), KEYS));
            }
        }
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
        List<Staged> changes = IntStream.range(0, 150)
                .mapToObj(i -> Staged.of(Optional.empty(), Optional.of(item("{'orderId': 'd5-" + i + "'}")), KEYS))
                .toList();
        town.sandbox
                .faults()
                .when((n, operation) -> operation.equals("PutItem") && random.nextBoolean(), new Fault.Throttle());
        long before = puts();
        Committed committed = town.save(Commit.each(TABLE, changes, Optional.empty()));
        assertThat(committed.done()).isEqualTo(150);
        assertThat(puts() - before).isLessThan(150 * 3);
    }

    @Test
    void anItemThatSomebodyChangedIsAConflictWithTheirVersion() {
        Item read = item("{'orderId': 'c1', 'status': 'PENDING', 'total': 64.5}");
        Item theirs = read.with(Path.of("status"), new Value.Text("PAID"));
        town.put(theirs);
        Item mine = read.with(Path.of("status"), new Value.Text("REFUNDED"));
        Result result = town.save(Optional.of(read), Optional.of(mine));
        assertThat(result)
                .isEqualTo(new Result.Conflict(
                        Staged.of(Optional.of(read), Optional.of(mine), KEYS), Optional.of(theirs), Where.ITEM));
        assertThat(town.get("c1")).hasValue(theirs);
        Item elsewhere = read.with(Path.of("total"), new Value.Num("60"));
        assertThat(town.save(Optional.of(read), Optional.of(elsewhere)))
                .as("what nobody touched")
                .isInstanceOfSatisfying(
                        Result.Done.class,
                        done -> assertThat(done.now()).hasValue(theirs.with(Path.of("total"), new Value.Num("60"))));
    }

    @Test
    void aDeletedItemATakenKeyAndAMapThatIsGoneAreConflictsToo() {
        Item read = item("{'orderId': 'c2', 'status': 'PENDING', 'ship': {'by': 'DHL'}}");
        Item mine = read.with(Path.of("status"), new Value.Text("PAID"));
        assertThat(town.save(Optional.of(read), Optional.of(mine)))
                .isInstanceOfSatisfying(
                        Result.Conflict.class,
                        conflict -> assertThat(conflict.theirs()).isEmpty());
        assertThat(town.get("c2")).as("an edit never makes an item").isEmpty();

        Item shipless = read.without(Path.of("ship"));
        town.put(shipless);
        assertThat(town.save(Optional.of(read), Optional.of(read.with(Path.parse("ship.code"), new Value.Text("1")))))
                .isInstanceOfSatisfying(
                        Result.Conflict.class,
                        conflict -> assertThat(conflict.theirs()).hasValue(shipless));
        assertThat(town.save(Optional.empty(), Optional.of(mine)))
                .isInstanceOfSatisfying(
                        Result.Conflict.class,
                        conflict -> assertThat(conflict.theirs()).hasValue(shipless));
        assertThat(town.save(Optional.of(read), Optional.empty())).isInstanceOf(Result.Conflict.class);
        assertThat(town.save(Optional.of(shipless), Optional.empty())).isInstanceOf(Result.Done.class);
    }

    @Test
    void anItemWithAnAttributeThatNobodyHereHasSeenIsNotDeleted() {
        Item read = item("{'orderId': 'c4', 'status': 'PENDING'}");
        Item theirs = read.with(Path.of("note"), new Value.Text("theirs"));
        town.put(theirs);
        assertThat(town.save(Optional.of(read), Optional.empty()))
                .isInstanceOfSatisfying(
                        Result.Conflict.class,
                        conflict -> assertThat(conflict.theirs()).hasValue(theirs));
        assertThat(town.get("c4")).hasValue(theirs);
        assertThat(town.save(Optional.of(theirs), Optional.empty())).isInstanceOf(Result.Done.class);
    }

    @Test
    void whatSomebodyElseMadeSoAlreadyIsToldAsThat() {
        Item read = item("{'orderId': 'c3', 'status': 'PENDING'}");
        Item mine = read.with(Path.of("status"), new Value.Text("PAID"));
        town.put(mine);
        Committed committed = town.save(
                Commit.each(TABLE, List.of(Staged.of(Optional.of(read), Optional.of(mine), KEYS)), Optional.empty()));
        assertThat(committed.results().getFirst()).isInstanceOf(Result.Already.class);
        assertThat(committed.outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(committed.settled()).hasSize(1);
        assertThat(committed.words()).isEqualTo("0 of 1 item was saved; 1 was so already.");
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

    @Test
    void whatIsRefusedIsNamedItemByItemWithTheReason() {
        town.sandbox
                .faults()
                .when(
                        (n, operation) -> operation.equals("UpdateItem"),
                        new Fault.Fail(
                                400,
                                "AccessDeniedException",
                                "User: arn:aws:sts::402112345678:assumed-role/acme-operator/x is not authorized to"
                                        + " perform: dynamodb:UpdateItem on resource: Orders because no identity-based"
                                        + " policy allows the dynamodb:UpdateItem action"));
        List<Staged> changes = IntStream.range(0, 20)
                .mapToObj(i -> item("{'orderId': 'r" + i + "', 'n': 1}"))
                .map(read ->
                        Staged.of(Optional.of(read), Optional.of(read.with(Path.of("n"), new Value.Num("2"))), KEYS))
                .toList();
        Committed committed = town.save(Commit.each(TABLE, changes, Optional.empty()));
        assertThat(committed.results().stream().map(Result::change)).containsExactlyElementsOf(changes);
        assertThat(committed.results())
                .allSatisfy(result ->
                        assertThat(((Result.NotDone) result).why().what()).contains("dynamodb:UpdateItem"));
        assertThat(committed.settled()).isEmpty();
    }

    @Test
    void whatDynamoDbWouldRefuseIsNotSent() {
        Item large = item("{'orderId': 's1'}").with(Path.of("blob"), new Value.Text("x".repeat(Values.LARGEST)));
        Item half = item("{'orderId': 's2'}").with(Path.parse("a.b"), new Value.Text("\ud800"));
        long before = puts();
        assertThat(Stream.of(large, half).map(mine -> town.save(Optional.empty(), Optional.of(mine))))
                .allSatisfy(result -> assertThat(result).isInstanceOf(Result.NotDone.class))
                .extracting(result -> ((Result.NotDone) result).why().what())
                .satisfiesExactly(
                        words -> assertThat(words)
                                .isEqualTo("“s1”, the item: This item has 409,613 bytes; DynamoDB"
                                        + " keeps 409,600 at most."),
                        words -> assertThat(words).startsWith("“s2”, a.b: This holds half a character"));
        assertThat(puts()).isEqualTo(before);
    }

    @Test
    void theLargestItemOfAllIsTaken() {
        Item small = item("{'orderId': 's3'}");
        int rest = Values.LARGEST - Values.bytes(small) - "blob".length();
        Item largest = small.with(Path.of("blob"), new Value.Text("é".repeat(rest / 2) + "x".repeat(rest % 2)));
        assertThat(Values.bytes(largest)).isEqualTo(Values.LARGEST);
        assertThat(town.save(Optional.empty(), Optional.of(largest))).isInstanceOf(Result.Done.class);
    }

    @Test
    void aWriteOfWhichNothingIsHeardIsReadBackAndOtherwiseUnknown() {
        Item read = item("{'orderId': 'l1', 'n': 1}");
        Item mine = read.with(Path.of("n"), new Value.Num("2"));
        town.put(read);
        town.sandbox.faults().when((n, operation) -> operation.equals("UpdateItem"), new Fault.DropAfter());
        assertThat(town.save(Optional.of(read), Optional.of(mine))).isInstanceOf(Result.Done.class);

        town.put(read);
        town.sandbox.faults().clear();
        town.sandbox.faults().when((n, operation) -> operation.equals("UpdateItem"), new Fault.DropBefore());
        assertThat(town.save(Optional.of(read), Optional.of(mine)))
                .isInstanceOfSatisfying(Result.Unknown.class, unknown -> {
                    assertThat(unknown.now()).hasValue(read);
                    assertThat(unknown.why().outcome()).isEqualTo(Outcome.UNKNOWN);
                });
    }

    @Test
    void allOrNothingSavesAllOrNamesTheOneInTheWay() {
        List<Staged> changes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Item read = item("{'orderId': 't" + i + "', 'n': 1}");
            town.put(read);
            changes.add(Staged.of(Optional.of(read), Optional.of(read.with(Path.of("n"), new Value.Num("2"))), KEYS));
        }
        Item theirs = item("{'orderId': 't2', 'n': 9}");
        town.put(theirs);
        Commit commit = Commit.together(TABLE, changes, Optional.empty());
        Committed refused = town.save(commit);
        assertThat(refused.outcome()).isEqualTo(Outcome.NOT_DONE);
        assertThat(refused.conflicts())
                .containsExactly(new Result.Conflict(changes.get(2), Optional.of(theirs), Where.ITEM));
        assertThat(refused.results().getFirst())
                .isInstanceOfSatisfying(
                        Result.NotDone.class,
                        result -> assertThat(result.why().what()).contains("together with others"));
        assertThat(town.get("t0")).hasValue(item("{'orderId': 't0', 'n': 1}"));

        town.put(item("{'orderId': 't2', 'n': 1}"));
        town.sandbox.faults().next(2, "TransactWriteItems", new Fault.DropAfter());
        assertThat(town.save(commit).done()).as("after two lost answers").isEqualTo(4);
        assertThat(town.get("t2")).hasValue(item("{'orderId': 't2', 'n': 2}"));
        assertThat(transactions())
                .as("cancelled, lost, lost, taken for the same: its token was always one")
                .endsWith(400, 0, 0, 200);
    }

    @Test
    void anotherKeyIsGivenInOneTransactionOrNotAtAll() {
        Item read = item("{'orderId': 'k1', 'n': 1}");
        Item moved = item("{'orderId': 'k2', 'n': 2}");
        town.put(read);
        Item taken = item("{'orderId': 'k2', 'n': 7}");
        town.put(taken);
        assertThat(town.save(Optional.of(read), Optional.of(moved)))
                .isInstanceOfSatisfying(Result.Conflict.class, conflict -> {
                    assertThat(conflict.where()).isEqualTo(Where.NEW_KEY);
                    assertThat(conflict.theirs()).hasValue(taken);
                    assertThat(conflict.merge()).isEmpty();
                });
        assertThat(town.get("k1")).hasValue(read);
        assertThat(town.save(Optional.of(taken), Optional.empty())).isInstanceOf(Result.Done.class);

        town.sandbox.faults().next(1, "TransactWriteItems", new Fault.DropAfter());
        assertThat(town.save(Optional.of(read), Optional.of(moved)))
                .isEqualTo(new Result.Done(Staged.of(Optional.of(read), Optional.of(moved), KEYS), Optional.of(moved)));
        assertThat(town.get("k1")).isEmpty();
        assertThat(town.get("k2")).hasValue(moved);
    }

    @Test
    void aTransactionOfWhichNothingIsHeardIsReadBack() {
        List<Staged> changes = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            changes.add(Staged.of(Optional.empty(), Optional.of(item("{'orderId': 'h" + i + "'}")), KEYS));
        }
        int before = transactions().size();
        town.sandbox.faults().when((n, operation) -> operation.equals("TransactWriteItems"), new Fault.DropAfter());
        assertThat(town.save(Commit.together(TABLE, changes, Optional.empty())).done())
                .isEqualTo(100);
        assertThat(transactions()).hasSize(before + 5);
    }

    @Test
    void whatIsStoppedIsToldItemByItemAndSavingAgainDoesTheRest() throws Exception {
        List<Staged> changes = IntStream.range(0, 60)
                .mapToObj(i -> Staged.of(Optional.empty(), Optional.of(item("{'orderId': 'i" + i + "'}")), KEYS))
                .toList();
        Commit commit = Commit.each(TABLE, changes, Optional.empty());
        CountDownLatch held = new CountDownLatch(1);
        long start = puts();
        town.sandbox
                .faults()
                .when((n, operation) -> operation.equals("PutItem") && puts() - start >= 20, new Fault.Hold(held));
        FutureTask<Committed> saving = new FutureTask<>(() -> town.save(commit));
        Thread thread = Thread.startVirtualThread(saving);
        Awaitility.await().until(() -> puts() - start >= 20);
        thread.interrupt();
        Committed stopped = saving.get();
        held.countDown();
        assertThat(stopped.results()).hasSize(60);
        assertThat(stopped.done()).isGreaterThanOrEqualTo(20);
        assertThat(stopped.done() + stopped.unknown()).isLessThan(60);
        assertThat(stopped.unknown()).isPositive();
        town.sandbox.faults().clear();
        Committed again = town.save(commit);
        assertThat(again.settled()).hasSize(60);
        assertThat(town.all().keySet().stream().filter(key -> key.matches("i\\d+")))
                .hasSize(60);
    }

    private static Item edited(AnyItem any, Item read, int number) {
        Path path = any.path(read);
        return path.attribute().equals("orderId") ? read : read.with(path, new Value.Num(String.valueOf(number)));
    }

    private static long puts() {
        return town.sandbox.faults().counts().getOrDefault("PutItem", 0L);
    }

    /** The statuses of all transactions so far; 0 where the answer was lost. */
    private static List<Integer> transactions() {
        return town.sandbox.faults().requests().stream()
                .filter(seen -> seen.operation().equals("TransactWriteItems"))
                .map(seen -> seen.status())
                .toList();
    }

    private static Value plusOne(Item item) {
        return new Value.Num(
                String.valueOf(Integer.parseInt(((Value.Num) item.get("counter").orElseThrow()).digits()) + 1));
    }
}
