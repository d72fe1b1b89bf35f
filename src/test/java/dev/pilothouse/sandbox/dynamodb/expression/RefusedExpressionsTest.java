package dev.pilothouse.sandbox.dynamodb.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What DynamoDB says of expressions that it does not take, word by word. */
class RefusedExpressionsTest {
    @Test
    void syntaxErrorsShowTheTokenAndItsNeighbours() {
        assertCondition("Syntax error; token: \"<EOF>\", near: \"=\"", "a =");
        assertCondition("Syntax error; token: \"=\", near: \"= = :v\"", "a = = :v", ":v", 1);
        assertCondition("Syntax error; token: \"@\", near: \"a @ b\"", "a @ b");
        assertCondition("Syntax error; token: \"<EOF>\", near: \"a\"", "a");
        assertCondition("Syntax error; token: \")\", near: \"b)\"", "a = b)");
        assertCondition("Syntax error; token: \"<EOF>\", near: \"b\"", "(a = b");
        assertCondition("Syntax error; token: \"x\", near: \"[x]\"", "a[x] = b");
        assertCondition("Syntax error; token: \"and\", near: \"and and\"", "a = b and and");
        assertUpdate("Syntax error; token: \"<EOF>\", near: \"SET\"", "SET");
        assertUpdate("Syntax error; token: \"CHANGE\", near: \"CHANGE a\"", "CHANGE a");
        assertCondition("The expression can not be empty;", "");
        assertUpdate("The expression can not be empty;", "");
    }

    @Test
    void reservedWordsNeedAPlaceholder() {
        assertThat(ReservedWords.count()).isEqualTo(573);
        assertCondition("Attribute name is a reserved keyword; reserved keyword: Status", "Status = :v", ":v", 1);
        assertUpdate("Attribute name is a reserved keyword; reserved keyword: name", "SET a.name = :v", ":v", 1);
        assertThat(Asking.with("#s", "status", ":v", 1).condition("#s = :v")).isNotNull();
    }

    @Test
    void placeholdersMustBeKnownAndUsed() {
        assertCondition(
                "An expression attribute name used in the document path is not defined; attribute name: #a", "#a = b");
        assertCondition(
                "An expression attribute value used in expression is not defined; attribute value: :b", "a = :b");
        assertThatThrownBy(() -> Asking.with("#a", "a", "#b", "b").condition("attribute_exists(#a)"))
                .hasMessage("Value provided in ExpressionAttributeNames unused in expressions: keys: {#b}");
        assertThatThrownBy(() -> Asking.with(":a", 1, ":b", 2).condition("c = :b"))
                .hasMessage("Value provided in ExpressionAttributeValues unused in expressions: keys: {:a}");
        assertThatThrownBy(() -> Asking.with(":a-b", 1).condition("a = b"))
                .hasMessage("ExpressionAttributeValues contains invalid key: Syntax error; key: \":a-b\"");
        assertThatThrownBy(() ->
                        Asking.with(":a", AttributeValue.fromSs(List.of())).condition("a = :a"))
                .hasMessage("ExpressionAttributeValues contains invalid value: One or more parameter values were"
                        + " invalid: An string set  may not be empty for key :a");
    }

    @Test
    void functionsAreKnownAndInTheirPlaces() {
        assertCondition("Invalid function name; function: Attribute_exists", "Attribute_exists(a)");
        assertCondition(
                "The function is not allowed in a condition expression; function: if_not_exists",
                "if_not_exists(a, b) = c");
        assertCondition("The function is not allowed to be used this way in an expression; function: size", "size(a)");
        assertCondition(
                "The function is not allowed to be used this way in an expression; function: attribute_exists",
                "attribute_exists(a) = b");
        assertUpdate("The function is not allowed in an update expression; function: size", "SET a = size(b)");
        assertCondition(
                "Incorrect number of operands for operator or function; operator or function: begins_with, number of"
                        + " operands: 1",
                "begins_with(a)");
        assertCondition(
                "Operator or function requires a document path; operator or function: attribute_exists",
                "attribute_exists(:v)",
                ":v",
                1);
        assertCondition(
                "Incorrect operand type for operator or function; operator or function: begins_with, operand type: N",
                "begins_with(a, :v)",
                ":v",
                1);
        assertCondition(
                "Invalid attribute type name found; type: X, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}",
                "attribute_type(a, :v)",
                ":v",
                "X");
    }

    @Test
    void operandsFitTheirOperators() {
        assertCondition(
                "The first operand must be distinct from the remaining operands for this operator or function;"
                        + " operator: =, first operand: [a, [1], b]",
                "a[1].b = a[1].b");
        assertCondition(
                "The BETWEEN operator requires same data type for lower and upper bounds; lower bound operand:"
                        + " AttributeValue: {S:a}, upper bound operand: AttributeValue: {N:1}",
                "a BETWEEN :a AND :b",
                ":a",
                "a",
                ":b",
                1);
        assertCondition(
                "The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound"
                        + " operand: AttributeValue: {N:2}, upper bound operand: AttributeValue: {N:1}",
                "a BETWEEN :a AND :b",
                ":a",
                2,
                ":b",
                1);
        assertUpdate(
                "Incorrect operand type for operator or function; operator: ADD, operand type: STRING",
                "ADD a :v",
                ":v",
                "text");
        assertUpdate(
                "Incorrect operand type for operator or function; operator: DELETE, operand type: NUMBER",
                "DELETE a :v",
                ":v",
                1);
        assertUpdate(
                "Incorrect operand type for operator or function; operator or function: list_append, operand type: S",
                "SET a = list_append(a, :v)",
                ":v",
                "text");
        assertUpdate(
                "Incorrect operand type for operator or function; operator or function: +, operand type: S",
                "SET a = b + :v",
                ":v",
                "text");
    }

    @Test
    void parenthesesOncePathsApartSectionsOnce() {
        assertCondition("The expression has redundant parentheses;", "((a = b))");
        assertThat(Asking.with().condition("((a = b) OR (c = d))")).isInstanceOf(Condition.Or.class);
        assertUpdate(
                "Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a],"
                        + " path two: [a, b]",
                "SET a = :v REMOVE a.b",
                ":v",
                1);
        assertUpdate(
                "Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [a,"
                        + " b], path two: [a, [0]]",
                "REMOVE a.b, a[0]");
        assertUpdate(
                "The \"SET\" section can only be used once in an update expression;", "SET a = :v SET b = :v", ":v", 1);
        assertThatThrownBy(() -> Asking.with().expressions().projection("a.b, c, a"))
                .hasMessage("Invalid ProjectionExpression: Two document paths overlap with each other; must remove or"
                        + " rewrite one of these paths; path one: [a, b], path two: [a]");
    }

    @Test
    void sizeIsLimited() {
        String long4096 = "a = :v" + " ".repeat(4090);
        assertThat(Asking.with(":v", 1).condition(long4096)).isNotNull();
        assertCondition(
                "Expression size has exceeded the maximum allowed size; expression size: 4097",
                long4096 + " ",
                ":v",
                1);
        assertThatThrownBy(() -> Asking.with().condition("(".repeat(4000))).hasMessageContaining("Syntax error");
        assertThatThrownBy(() -> Asking.with().condition("NOT ".repeat(1000) + "a = b"))
                .hasMessageContaining("Syntax error");
    }

    private static void assertCondition(String words, String condition, Object... placeholders) {
        assertThatThrownBy(() -> Asking.with(placeholders).condition(condition))
                .hasMessage("Invalid ConditionExpression: " + words);
    }

    private static void assertUpdate(String words, String update, Object... placeholders) {
        assertThatThrownBy(() -> Asking.with(placeholders).expressions().update(update))
                .hasMessage("Invalid UpdateExpression: " + words);
    }
}
