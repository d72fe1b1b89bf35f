package dev.pilothouse.sandbox.dynamodb;

import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.item;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.text;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeAction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValueUpdate;
import software.amazon.awssdk.services.dynamodb.model.Condition;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalOperator;
import software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** The parameters from before expressions, with the texts that the service refuses them with. */
class LegacyParametersTest {
    private static final DynamoSandbox DYNAMO = new DynamoSandbox();
    private static final String INVALID = "One or more parameter values were invalid: ";
    private static String songs;

    @BeforeAll
    static void fill() {
        songs = DYNAMO.sorted();
        DYNAMO.put(songs, "pk", "p", "sk", "a1", "year", 1999, "tags", AttributeValue.fromSs(List.of("live", "rock")));
        DYNAMO.put(songs, "pk", "p", "sk", "a2", "year", 2005, "title", "Blue sky");
        DYNAMO.put(songs, "pk", "p", "sk", "b1", "year", 2015, "title", "Grey");
        DYNAMO.put(songs, "pk", "q", "sk", "a1", "year", 2015);
    }

    @AfterAll
    static void close() {
        DYNAMO.close();
    }

    /** The operators of "Legacy conditional parameters", each against the items. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        year | EQ | 2015 | b1 a1
        year | NE | 2015 | a1 a2
        year | LT | 2005 | a1
        year | LE | 2005 | a1 a2
        year | GT | 2005 | b1 a1
        year | GE | 2005 | a2 b1 a1
        year | IN | 1999,2005 | a1 a2
        year | BETWEEN | 2000,2010 | a2
        title | BEGINS_WITH | Bl | a2
        title | CONTAINS | sky | a2
        title | NULL | | a1 a1
        title | NOT_NULL | | a2 b1
        tags | CONTAINS | live | a1
        tags | NOT_CONTAINS | live | a2 b1 a1
        """)
    void everyOperatorFilters(String attribute, String operator, String values, String found) {
        List<String> sorts = DYNAMO
                .sdk
                .scan(it -> it.tableName(songs).scanFilter(Map.of(attribute, condition(operator, values(values)))))
                .items()
                .stream()
                .map(each -> each.get("sk").s())
                .toList();
        assertThat(sorts).containsExactlyInAnyOrder(found.split(" "));
    }

    @Test
    void keysAreAskedAndWhatIsReadIsFilteredAndCut() {
        assertThat(DYNAMO.sdk
                        .query(it -> it.tableName(songs)
                                .keyConditions(Map.of(
                                        "pk", condition("EQ", "p"),
                                        "sk", condition("BEGINS_WITH", "a")))
                                .queryFilter(filter())
                                .conditionalOperator(ConditionalOperator.OR)
                                .attributesToGet("sk", "title"))
                        .items())
                .containsExactly(item("sk", "a1"), item("sk", "a2", "title", "Blue sky"));
        assertThat(DYNAMO.sdk
                        .query(it -> it.tableName(songs)
                                .keyConditions(Map.of("pk", condition("EQ", "p")))
                                .queryFilter(filter()))
                        .count())
                .isZero();
        assertThat(DYNAMO.sdk
                        .getItem(it -> it.tableName(songs)
                                .key(item("pk", "p", "sk", "b1"))
                                .attributesToGet("title"))
                        .item())
                .isEqualTo(item("title", "Grey"));
    }

    @Test
    void whatIsExpectedHasToBeSoOrNothingIsWritten() {
        String table = DYNAMO.table();
        DYNAMO.sdk.putItem(
                it -> it.tableName(table).item(item("pk", "a", "n", 1)).expected(Map.of("pk", missing())));
        assertThatThrownBy(() -> DYNAMO.sdk.putItem(
                        it -> it.tableName(table).item(item("pk", "a")).expected(Map.of("pk", missing()))))
                .isInstanceOf(ConditionalCheckFailedException.class);
        assertThatThrownBy(() -> DYNAMO.sdk.deleteItem(
                        it -> it.tableName(table).key(item("pk", "a")).expected(Map.of("n", expected(2)))))
                .isInstanceOf(ConditionalCheckFailedException.class);
        DYNAMO.sdk.deleteItem(it -> it.tableName(table)
                .key(item("pk", "a"))
                .expected(Map.of("n", expected(2), "pk", expected("a")))
                .conditionalOperator(ConditionalOperator.OR));
        assertThat(DYNAMO.get(table, "pk", "a")).isEmpty();
    }

    @Test
    void attributesArePutAddedToAndTakenFrom() {
        String table = DYNAMO.table();
        DYNAMO.put(table, "pk", "a", "n", 1, "gone", true, "tags", AttributeValue.fromSs(List.of("x", "y")));
        Map<String, AttributeValueUpdate> updates = new LinkedHashMap<>();
        updates.put("n", update(AttributeAction.ADD, 41));
        updates.put(
                "gone",
                AttributeValueUpdate.builder().action(AttributeAction.DELETE).build());
        updates.put("tags", update(AttributeAction.DELETE, AttributeValue.fromSs(List.of("x"))));
        updates.put("name", update(null, "new"));
        assertThat(DYNAMO.sdk
                        .updateItem(it -> it.tableName(table)
                                .key(item("pk", "a"))
                                .attributeUpdates(updates)
                                .returnValues(ReturnValue.ALL_NEW))
                        .attributes())
                .isEqualTo(item("pk", "a", "n", 42, "tags", AttributeValue.fromSs(List.of("y")), "name", "new"));
        DYNAMO.sdk.updateItem(
                it -> it.tableName(table).key(item("pk", "b")).attributeUpdates(Map.of("gone", updates.get("gone"))));
        assertThat(DYNAMO.get(table, "pk", "b")).isEmpty();
        assertRefused(
                () -> update(table, "n", AttributeValueUpdate.builder().build()),
                INVALID + "Only DELETE action is allowed when no attribute value is specified");
        assertRefused(
                () -> update(table, "n", update(AttributeAction.ADD, "x")),
                INVALID + "ADD action is not supported for the type S");
        assertRefused(
                () -> update(table, "n", update(AttributeAction.DELETE, 1)),
                INVALID + "DELETE action with value is not supported for the type N");
        assertRefused(
                () -> update(table, "pk", update(AttributeAction.PUT, "c")),
                INVALID + "Cannot update attribute pk. This attribute is part of the key");
    }

    @Test
    void whatCannotBeComparedIsToldInAwsWords() {
        assertFilter("EQ", INVALID + "Invalid number of argument(s) for the EQ ComparisonOperator");
        assertFilter("BETWEEN", INVALID + "Invalid number of argument(s) for the BETWEEN ComparisonOperator", 1);
        assertFilter("IN", INVALID + "AttributeValues inside AttributeValueList must all be of the same type", 1, "x");
        assertFilter("LT", INVALID + "ComparisonOperator LT is not valid for BOOL AttributeValue type", true);
        assertFilter(
                "BETWEEN",
                "The BETWEEN condition was provided a range where the lower bound is greater than the upper bound",
                2,
                1);
        assertExpected(
                ExpectedAttributeValue.builder().build(),
                "Value must be provided when Exists is null for Attribute: n");
        assertExpected(
                expected(1).toBuilder().exists(false).build(),
                "Value cannot be used when Exists is false for Attribute: n");
        assertExpected(
                expected(1).toBuilder().exists(true).comparisonOperator("EQ").build(),
                "Exists and ComparisonOperator cannot be used together for Attribute: n");
        assertExpected(
                expected(1).toBuilder()
                        .attributeValueList(value(1))
                        .comparisonOperator("EQ")
                        .build(),
                "Value and AttributeValueList cannot be used together for Attribute: n");
    }

    @Test
    void whatDoesNotGoTogetherIsToldInAwsWords() {
        assertRefused(
                () -> DYNAMO.sdk.scan(
                        it -> it.tableName(songs).attributesToGet("sk").filterExpression("attribute_exists(sk)")),
                "Can not use both expression and non-expression parameters in the same request: Non-expression"
                        + " parameters: {AttributesToGet} Expression parameters: {FilterExpression}");
        assertRefused(
                () -> DYNAMO.sdk.scan(it -> it.tableName(songs).conditionalOperator(ConditionalOperator.AND)),
                "ConditionalOperator cannot be used without Filter or Expected");
        assertRefused(
                () -> DYNAMO.sdk.scan(
                        it -> it.tableName(songs).attributesToGet("sk").select(Select.ALL_ATTRIBUTES)),
                "Cannot specify the AttributesToGet when choosing to get ALL_ATTRIBUTES");
        assertRefused(
                () -> DYNAMO.sdk.scan(it -> it.tableName(songs).attributesToGet("sk", "sk")),
                INVALID + "Duplicate value in attribute name: sk");
        assertRefused(
                () -> DYNAMO.sdk.query(it -> it.tableName(songs)
                        .keyConditions(Map.of("pk", condition("EQ", "p")))
                        .queryFilter(Map.of("sk", condition("EQ", "a1")))),
                "QueryFilter can only contain non-primary key attributes: Primary key attribute: sk");
        assertRefused(
                () -> DYNAMO.sdk.query(it -> it.tableName(songs).keyConditions(Map.of("pk", condition("NE", "p")))),
                "Attempted conditional constraint is not an indexable operation");
        assertRefused(
                () -> DYNAMO.sdk.query(it -> it.tableName(songs).keyConditions(Map.of("sk", condition("EQ", "p")))),
                "Query condition missed key schema element: pk");
    }

    private static Map<String, Condition> filter() {
        return Map.of("year", condition("EQ", 2005), "tags", condition("NOT_NULL"));
    }

    private static Object[] values(String typed) {
        return typed == null
                ? new Object[0]
                : Stream.of(typed.split(","))
                        .map(each -> each.matches("\\d+") ? (Object) Integer.valueOf(each) : each)
                        .toArray();
    }

    private static Condition condition(String operator, Object... values) {
        return Condition.builder()
                .comparisonOperator(operator)
                .attributeValueList(Stream.of(values).map(DynamoSandbox::value).toList())
                .build();
    }

    private static ExpectedAttributeValue expected(Object value) {
        return ExpectedAttributeValue.builder().value(value(value)).build();
    }

    private static ExpectedAttributeValue missing() {
        return ExpectedAttributeValue.builder().exists(false).build();
    }

    private static AttributeValueUpdate update(AttributeAction action, Object value) {
        return AttributeValueUpdate.builder().action(action).value(value(value)).build();
    }

    private static void update(String table, String attribute, AttributeValueUpdate update) {
        DYNAMO.sdk.updateItem(
                it -> it.tableName(table).key(item("pk", "a")).attributeUpdates(Map.of(attribute, update)));
    }

    private static void assertFilter(String operator, String words, Object... values) {
        assertRefused(
                () -> DYNAMO.sdk.scan(
                        it -> it.tableName(songs).scanFilter(Map.of("year", condition(operator, values)))),
                words);
    }

    private static void assertExpected(ExpectedAttributeValue expected, String words) {
        assertRefused(
                () -> DYNAMO.sdk.deleteItem(it ->
                        it.tableName(songs).key(item("pk", "x", "sk", "x")).expected(Map.of("n", expected))),
                INVALID + words);
    }

    private static void assertRefused(ThrowingCallable call, String words) {
        assertThatThrownBy(call).satisfies(refused -> assertThat(text(refused)).isEqualTo(words));
    }
}
