package dev.pilothouse.sandbox.dynamodb;

import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.code;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.global;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.item;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.key;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DuplicateItemException;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ParameterizedStatement;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** PartiQL over HTTP; statements name the table {@code $}. */
class StatementsTest {
    private static final DynamoSandbox DYNAMO = new DynamoSandbox();
    private static final String MALFORMED = "Statement wasn't well formed, can't be processed: ";

    private String table;

    @AfterAll
    static void close() {
        DYNAMO.close();
    }

    @BeforeEach
    void fill() {
        table = DYNAMO.table(global("byStatus", key("status", "at"), "*"), "pk:S", "sk:N", "status:S", "at:N");
        for (int i = 0; i < 6; i++) {
            DYNAMO.put(
                    table,
                    "pk",
                    i < 4 ? "a" : "b",
                    "sk",
                    i,
                    "status",
                    i % 2 == 0 ? "PAID" : "NEW",
                    "at",
                    10 - i,
                    "inner",
                    AttributeValue.fromM(item("list", List.of("x", i))));
        }
    }

    @Test
    void aSelectByKeyIsAQueryAndAnyOtherAScan() {
        assertThat(units("SELECT * FROM \"$\" WHERE pk = 'a' AND sk >= 2")).isEqualTo(0.5);
        assertThat(sortKeys("SELECT * FROM \"$\" WHERE pk = 'a' AND sk >= 2")).containsExactly(2, 3);
        assertThat(sortKeys("SELECT * FROM \"$\" WHERE pk = ? AND sk BETWEEN ? AND ?", "a", 1, 2))
                .containsExactly(1, 2);
        assertThat(sortKeys("select * from \"$\" where status = 'NEW' and sk <> 3"))
                .containsExactlyInAnyOrder(1, 5);
        assertThat(sortKeys("SELECT * FROM \"$\" WHERE pk IN ['b', 'none', 'a'] AND sk > 2"))
                .containsExactly(4, 5, 3);
        assertThat(sortKeys("SELECT * FROM \"$\" WHERE (pk = 'b' OR pk = 'a') AND NOT sk = 4"))
                .containsExactly(5, 0, 1, 2, 3);
        assertThat(sortKeys("SELECT * FROM \"$\" WHERE pk = 'a' ORDER BY sk DESC"))
                .containsExactly(3, 2, 1, 0);
        assertThat(sortKeys("SELECT * FROM \"$\"")).hasSize(6);
    }

    @Test
    void anIndexIsChosenByName() {
        assertThat(sortKeys("SELECT * FROM \"$\".\"byStatus\" WHERE status = 'PAID' AND at > 6"))
                .containsExactly(2, 0);
        assertRefused("SELECT * FROM \"$\".\"none\"", "The table does not have the specified index: none");
    }

    @Test
    void pathsAreAnsweredUnderTheirLastNames() {
        assertThat(run("SELECT pk, \"inner\".list, inner.list[1] FROM \"$\" WHERE pk = 'b' AND sk = 4")
                        .items())
                .containsExactly(item("pk", "b", "list", List.of("x", 4), "list[1]", 4));
    }

    @Test
    void functionsAndTypesAreAsked() {
        assertThat(sortKeys("SELECT * FROM \"$\" WHERE contains(inner.list, 3) AND begins_with(status, 'N')"))
                .containsExactly(3);
        assertThat(sortKeys("SELECT * FROM \"$\" WHERE pk='b' AND attribute_type(inner, 'M') AND size(inner.list) = 2"))
                .containsExactly(4, 5);
        assertThat(sortKeys("SELECT * FROM \"$\" WHERE pk='b' AND inner IS NOT MISSING AND other IS MISSING"))
                .containsExactly(4, 5);
        assertThat(sortKeys("SELECT * FROM \"$\" WHERE other IS NULL")).isEmpty();
    }

    @Test
    void pagesFollowByToken() {
        List<Integer> seen = new ArrayList<>();
        String token = null;
        int pages = 0;
        do {
            String next = token;
            ExecuteStatementResponse page =
                    DYNAMO.sdk.executeStatement(it -> it.statement(named("SELECT * FROM \"$\" WHERE pk IN ['a', 'b']"))
                            .limit(2)
                            .nextToken(next));
            page.items().forEach(each -> seen.add(Integer.valueOf(each.get("sk").n())));
            token = page.nextToken();
            pages++;
        } while (token != null);
        assertThat(seen).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(pages).isBetween(3, 4);
        assertThatThrownBy(() -> DYNAMO.sdk.executeStatement(
                        it -> it.statement(named("SELECT * FROM \"$\"")).nextToken("bm9uc2Vuc2U=")))
                .satisfies(refused -> assertThat(code(refused)).isEqualTo("ValidationException"));
    }

    @Test
    void anInsertMakesAnItemOnce() {
        run(
                "INSERT INTO \"$\" VALUE {'pk': ?, 'sk': 1, 'set': <<'x', 'y'>>, 'm': {'n': [1, -2.5e1, true, null]}}",
                "new");
        assertThat(DYNAMO.get(table, "pk", "new", "sk", 1))
                .containsEntry("set", AttributeValue.fromSs(List.of("x", "y")))
                .containsEntry(
                        "m", AttributeValue.fromM(item("n", List.of(1, -25, true, AttributeValue.fromNul(true)))));
        assertThatThrownBy(() -> run("INSERT INTO \"$\" VALUE {'pk': 'new', 'sk': 1}"))
                .isInstanceOf(DuplicateItemException.class)
                .hasMessageContaining("Duplicate primary key exists in table");
    }

    @Test
    void anUpdateChangesOneItemThatIsThere() {
        assertThat(run("UPDATE \"$\" SET n = at + 1 SET inner.list = list_append(inner.list, ['z']) REMOVE status"
                                + " WHERE pk = 'a' AND sk = 0 RETURNING MODIFIED NEW *")
                        .items())
                .containsExactly(item("n", 11, "inner", AttributeValue.fromM(item("list", List.of("x", 0, "z")))));
        assertThatThrownBy(() -> run("UPDATE \"$\" SET n = 1 WHERE pk = 'none' AND sk = 0"))
                .isInstanceOf(ConditionalCheckFailedException.class);
        assertThatThrownBy(() -> run("UPDATE \"$\" SET n = 1 WHERE pk = 'a' AND sk = 0 AND n = 99"))
                .isInstanceOf(ConditionalCheckFailedException.class);
        run("UPDATE \"$\" SET tags = <<'p'>> WHERE pk = 'a' AND sk = 0");
        run("UPDATE \"$\" SET tags = set_add(tags, <<'q'>>) WHERE pk = 'a' AND sk = 0");
        run("UPDATE \"$\" SET tags = set_delete(tags, <<'p'>>) WHERE pk = 'a' AND sk = 0");
        assertThat(DYNAMO.get(table, "pk", "a", "sk", 0)).containsEntry("tags", AttributeValue.fromSs(List.of("q")));
    }

    @Test
    void aDeleteTakesOneItem() {
        assertThat(run("DELETE FROM \"$\" WHERE pk = 'a' AND sk = 1 RETURNING ALL OLD *")
                        .items())
                .singleElement()
                .satisfies(old -> assertThat(old).containsEntry("at", DynamoSandbox.value(9)));
        run("DELETE FROM \"$\" WHERE pk = 'a' AND sk = 1 AND at = 5");
        assertThatThrownBy(() -> run("DELETE FROM \"$\" WHERE pk = 'a' AND sk = 2 AND at = 5"))
                .isInstanceOf(ConditionalCheckFailedException.class);
        assertThat(DYNAMO.get(table, "pk", "a", "sk", 1)).isEmpty();
    }

    @Test
    void whatCannotBeIsToldInAwsWords() {
        assertRefused("SLECT * FROM \"$\"", MALFORMED + "Expected data manipulation");
        assertRefused("SELECT * FROM \"$\" WHERE", MALFORMED + "Unexpected term");
        assertRefused(
                "SELECT * FROM \"$\" WHERE pk = 'a' AND",
                MALFORMED + "Missing right-hand side expression of infix operator");
        assertRefused("SELECT * FROM \"$\" WHERE pk = 'a' foo", MALFORMED + "Unexpected token after expression");
        assertRefused("SELECT * FROM \"$\" WHERE pk = 'a' # note", MALFORMED);
        assertRefused("SELECT * FROM \"$\" t WHERE pk = 'a'", "Aliasing is not supported");
        assertRefused("DELETE FROM WHERE pk = 'a'", MALFORMED + "Expected identifier for simple path");
        assertThatThrownBy(() -> run("UPDATE \"$\" SET n = 1 REMOVE n WHERE pk = 'a' AND sk = 0"))
                .hasMessageContaining("Two document paths overlap");
        assertRefused(
                "INSERT INTO \"$\" VALUE {'pk': 'a', 'm': {'x': 1e126}}",
                "Number overflow. Attempting to store a number with magnitude larger than supported range under"
                        + " root.x");
        assertRefused(
                "DELETE FROM \"$\" WHERE pk = 'a'",
                "Where clause does not contain a mandatory equality on all key attributes");
        assertRefused(
                "DELETE FROM \"$\" WHERE pk = 'a' AND sk = 1 RETURNING MODIFIED OLD *",
                "Invalid returning clause: RETURNING MODIFIED OLD *. Only RETURNING ALL OLD * is allowed in DELETE"
                        + " statements.");
        assertRefused("SELECT * FROM \"$\" WHERE pk = ?", "Number of parameters in request and statement don't match.");
    }

    @Test
    void aBatchDoesEachOnItsOwn() {
        List<BatchStatementResponse> responses = batch(
                "SELECT * FROM \"$\" WHERE pk = 'a' AND sk = 1",
                "SLECT",
                "SELECT * FROM \"$\" WHERE pk = 'a'",
                "SELECT pk FROM \"$\" WHERE pk = 'none' AND sk = 1");
        assertThat(responses.get(0).item()).containsEntry("at", DynamoSandbox.value(9));
        assertThat(responses.get(1).error().codeAsString()).isEqualTo("ValidationError");
        assertThat(responses.get(2).error().message()).contains("must specify the primary key in the where clause");
        assertThat(responses.get(3).hasItem()).isFalse();
        assertThat(responses.get(3).error()).isNull();
    }

    @Test
    void aBatchReadsOrWritesAndNeverBoth() {
        assertThatThrownBy(() -> batch(
                        "SELECT * FROM \"$\" WHERE pk = 'a' AND sk = 1",
                        "INSERT INTO \"$\" VALUE {'pk': 'mixed', 'sk': 1}"))
                .hasMessageContaining("you cannot mix both in one batch");
        assertThat(DYNAMO.get(table, "pk", "mixed", "sk", 1)).isEmpty();
    }

    private List<BatchStatementResponse> batch(String... statements) {
        return DYNAMO.sdk
                .batchExecuteStatement(it -> it.statements(Stream.of(statements)
                        .map(statement -> BatchStatementRequest.builder()
                                .statement(named(statement))
                                .build())
                        .toList()))
                .responses();
    }

    @Test
    void aTransactionIsAllOrNothing() {
        List<String> wrong = List.of(
                "INSERT INTO \"$\" VALUE {'pk': 'a', 'sk': 1}",
                "UPDATE \"$\" SET n = 1 WHERE pk = 'a' AND sk = 2",
                "EXISTS(SELECT * FROM \"$\" WHERE pk = 'a' AND sk = 3 AND at = 99)");
        assertThatThrownBy(() -> transact(wrong))
                .isInstanceOfSatisfying(
                        TransactionCanceledException.class,
                        refused -> assertThat(refused.cancellationReasons())
                                .extracting(CancellationReason::code)
                                .containsExactly("DuplicateItem", "None", "ConditionalCheckFailed"));
        assertThat(DYNAMO.get(table, "pk", "a", "sk", 2)).doesNotContainKey("n");
        transact(List.of(
                "UPDATE \"$\" SET n = 1 WHERE pk = 'a' AND sk = 2",
                "DELETE FROM \"$\" WHERE pk = 'a' AND sk = 1",
                "EXISTS(SELECT * FROM \"$\" WHERE pk = 'a' AND sk = 3 AND at = 7)"));
        assertThat(DYNAMO.get(table, "pk", "a", "sk", 2)).containsEntry("n", DynamoSandbox.value(1));
        assertThat(DYNAMO.get(table, "pk", "a", "sk", 1)).isEmpty();
    }

    @Test
    void eachKindOfStatementIsAPermissionOfItsOwn() {
        try (DynamoDbClient reader = DYNAMO.client("""
            {"Statement":[{"Effect":"Allow","Action":"dynamodb:PartiQLSelect","Resource":"*"}]}\
            """)) {
            reader.executeStatement(it -> it.statement(named("SELECT * FROM \"$\"")));
            assertThatThrownBy(() -> reader.executeStatement(
                            it -> it.statement(named("DELETE FROM \"$\" WHERE pk = 'a' AND sk = 1"))))
                    .satisfies(refused -> assertThat(text(refused)).contains("dynamodb:PartiQLDelete"));
        }
    }

    private void transact(List<String> statements) {
        DYNAMO.sdk.executeTransaction(it -> it.transactStatements(statements.stream()
                .map(statement -> ParameterizedStatement.builder()
                        .statement(named(statement))
                        .build())
                .toList()));
    }

    private ExecuteStatementResponse run(String statement, Object... parameters) {
        List<AttributeValue> values = IntStream.range(0, parameters.length)
                .mapToObj(i -> DynamoSandbox.value(parameters[i]))
                .toList();
        return DYNAMO.sdk.executeStatement(it -> {
            it.statement(named(statement)).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
            if (!values.isEmpty()) {
                it.parameters(values);
            }
        });
    }

    private List<Integer> sortKeys(String statement, Object... parameters) {
        return run(statement, parameters).items().stream()
                .map(each -> Integer.valueOf(each.get("sk").n()))
                .toList();
    }

    private double units(String statement) {
        return run(statement).consumedCapacity().capacityUnits();
    }

    private String named(String statement) {
        return statement.replace("$", table);
    }

    private void assertRefused(String statement, String words) {
        assertThatThrownBy(() -> run(statement)).satisfies(refused -> {
            assertThat(code(refused)).isEqualTo("ValidationException");
            assertThat(text(refused)).isEqualTo(words);
        });
    }
}
