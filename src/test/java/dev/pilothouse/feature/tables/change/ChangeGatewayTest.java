package dev.pilothouse.feature.tables.change;

import static dev.pilothouse.feature.tables.change.Orders.KEYS;
import static dev.pilothouse.feature.tables.change.Orders.item;
import static dev.pilothouse.feature.tables.change.TableTown.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Outcome;
import dev.pilothouse.feature.tables.change.Result.Conflict.Where;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.item.Values;
import dev.pilothouse.sandbox.wire.Fault;
import java.util.List;
import java.util.Optional;
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
        Result lost = town.save(Optional.of(read), Optional.of(mine));
        assertThat(lost).isInstanceOfSatisfying(Result.Unknown.class, unknown -> {
            assertThat(unknown.now()).hasValue(read);
            assertThat(unknown.why().outcome()).isEqualTo(Outcome.UNKNOWN);
        });
        assertThat(checked(lost)).isInstanceOf(Result.NotDone.class);
        town.put(mine);
        assertThat(checked(lost)).isInstanceOf(Result.Done.class);
        town.put(read.with(Path.of("n"), new Value.Num("9")));
        assertThat(checked(lost)).isInstanceOf(Result.Conflict.class);
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
        assertThat(stopped.done()).isPositive();
        assertThat(stopped.done() + stopped.unknown()).isBetween(20, 59);
        assertThat(stopped.unknown()).isPositive();
        town.sandbox.faults().clear();
        Committed again = town.save(commit);
        assertThat(again.settled()).hasSize(60);
        assertThat(town.all().keySet().stream().filter(key -> key.matches("i\\d+")))
                .hasSize(60);
    }

    private static Result checked(Result lost) {
        return town.gateway.check(TABLE, (Result.Unknown) lost, Optional.empty());
    }

    private static long puts() {
        return town.sandbox.faults().counts().getOrDefault("PutItem", 0L);
    }
}
