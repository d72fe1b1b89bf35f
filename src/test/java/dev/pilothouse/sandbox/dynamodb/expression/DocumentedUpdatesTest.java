package dev.pilothouse.sandbox.dynamodb.expression;

import static dev.pilothouse.sandbox.dynamodb.expression.Asking.item;
import static dev.pilothouse.sandbox.dynamodb.expression.Asking.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The examples of AWS's Developer Guide, and what it says beside them.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html">Updates</a>
 */
class DocumentedUpdatesTest {
    private static final Value.Tree PRODUCT = item(
            "Id",
            789,
            "Price",
            52,
            "Brand",
            "Acme",
            "InStock",
            true,
            "QuantityOnHand",
            12,
            "RelatedItems",
            List.of("Chisel", "Hammer", "Nails", "Screwdriver", "Hacksaw"),
            "ProductReviews",
            map("FiveStar", List.of("Best product ever!")),
            "Color",
            AttributeValue.fromSs(List.of("Yellow", "Orange", "Green", "Purple")));

    @Test
    void setChangesAndAdds() {
        Value.Tree after = updated(
                "SET Brand = :b, ProductReviews.#3 = :r3, ProductReviews.FiveStar[1] = :r5",
                "#3",
                "ThreeStar",
                ":b",
                "Bolts",
                ":r3",
                List.of("Just OK"),
                ":r5",
                "Very happy with my purchase");
        assertThat(after.get("Brand")).contains(new Value.Text("Bolts"));
        assertThat(after.get("ProductReviews"))
                .contains(item(
                        "FiveStar", List.of("Best product ever!", "Very happy with my purchase"),
                        "ThreeStar", List.of("Just OK")));
    }

    @Test
    void setCalculates() {
        assertThat(updated("SET Price = Price - :p", ":p", 15).get("Price"))
                .isEqualTo(item("n", 37).get("n"));
        assertThat(updated("SET Price = Price + :p, QuantityOnHand = Price", ":p", 0.5))
                .satisfies(after -> {
                    assertThat(after.get("Price")).isEqualTo(item("n", 52.5).get("n"));
                    assertThat(after.get("QuantityOnHand"))
                            .isEqualTo(item("n", 52).get("n"));
                });
    }

    @Test
    void setAppendsAtEitherEnd() {
        assertThat(updated("SET RelatedItems = list_append(RelatedItems, :v)", ":v", List.of("Saw"))
                        .get("RelatedItems"))
                .contains(list("Chisel", "Hammer", "Nails", "Screwdriver", "Hacksaw", "Saw"));
        assertThat(updated("SET RelatedItems = list_append(:v, RelatedItems)", ":v", List.of("Saw"))
                        .get("RelatedItems"))
                .contains(list("Saw", "Chisel", "Hammer", "Nails", "Screwdriver", "Hacksaw"));
        assertThat(updated(
                                "SET Fresh = list_append(if_not_exists(Fresh, :none), :v)",
                                ":none",
                                List.of(),
                                ":v",
                                List.of("first"))
                        .get("Fresh"))
                .contains(list("first"));
    }

    @Test
    void setPastTheEndOfAListAppends() {
        assertThat(updated(
                                "SET RelatedItems[99] = :b, RelatedItems[50] = :a, RelatedItems[0] = :c",
                                ":a",
                                "a",
                                ":b",
                                "b",
                                ":c",
                                "c")
                        .get("RelatedItems"))
                .contains(list("c", "Hammer", "Nails", "Screwdriver", "Hacksaw", "a", "b"));
    }

    @Test
    void setIfNotExistsKeepsWhatIsThere() {
        assertThat(updated("SET Price = if_not_exists(Price, :p)", ":p", 1)).isEqualTo(PRODUCT);
        assertThat(updated("SET Weight = if_not_exists(Weight, :p) + :p", ":p", 2)
                        .get("Weight"))
                .isEqualTo(item("n", 4).get("n"));
    }

    @Test
    void removeTakesAttributesAndElementsAway() {
        Value.Tree after = updated("REMOVE Brand, InStock, QuantityOnHand, Nowhere");
        assertThat(after.values()).containsOnlyKeys("Id", "Price", "RelatedItems", "ProductReviews", "Color");
        assertThat(updated("REMOVE RelatedItems[1], RelatedItems[2], RelatedItems[77]")
                        .get("RelatedItems"))
                .contains(list("Chisel", "Screwdriver", "Hacksaw"));
        assertThat(updated("REMOVE RelatedItems[0] SET RelatedItems[1] = :v", ":v", "x")
                        .get("RelatedItems"))
                .contains(list("x", "Nails", "Screwdriver", "Hacksaw"));
    }

    @Test
    void addSumsUpAndUnites() {
        assertThat(updated("ADD QuantityOnHand :q, Sold :q", ":q", 5)).satisfies(after -> {
            assertThat(after.get("QuantityOnHand")).isEqualTo(item("n", 17).get("n"));
            assertThat(after.get("Sold")).isEqualTo(item("n", 5).get("n"));
        });
        assertThat(updated("ADD Color :c", ":c", AttributeValue.fromSs(List.of("Orange", "Blue")))
                        .get("Color"))
                .isEqualTo(item("s", AttributeValue.fromSs(List.of("Yellow", "Orange", "Green", "Purple", "Blue")))
                        .get("s"));
    }

    @Test
    void deleteTakesMembersOutAndAnEmptySetWithThem() {
        assertThat(updated("DELETE Color :c", ":c", AttributeValue.fromSs(List.of("Yellow", "Purple")))
                        .get("Color"))
                .isEqualTo(item("s", AttributeValue.fromSs(List.of("Orange", "Green")))
                        .get("s"));
        assertThat(updated(
                                "DELETE Color :c, Nowhere :c",
                                ":c",
                                AttributeValue.fromSs(List.of("Yellow", "Orange", "Green", "Purple")))
                        .values())
                .doesNotContainKeys("Color", "Nowhere");
    }

    @Test
    void whatCannotBeDoneIsToldInAwsWords() {
        assertRefused(
                "The document path provided in the update expression is invalid for update",
                "SET Nowhere.deep = :v",
                ":v",
                1);
        assertRefused(
                "The document path provided in the update expression is invalid for update",
                "SET Brand.deep = :v",
                ":v",
                1);
        assertRefused(
                "The document path provided in the update expression is invalid for update",
                "REMOVE ProductReviews[0]");
        assertRefused(
                "The provided expression refers to an attribute that does not exist in the item",
                "SET Price = Nowhere + :v",
                ":v",
                1);
        assertRefused(
                "An operand in the update expression has an incorrect data type", "SET Price = Brand + :v", ":v", 1);
        assertRefused("An operand in the update expression has an incorrect data type", "ADD Brand :v", ":v", 1);
        assertRefused(
                "An operand in the update expression has an incorrect data type",
                "DELETE Color :v",
                ":v",
                AttributeValue.fromNs(List.of("1")));
        assertRefused(
                "An operand in the update expression has an incorrect data type",
                "SET Brand = list_append(Brand, RelatedItems)");
    }

    private static Value.Tree updated(String update, Object... placeholders) {
        return Asking.with(placeholders).update(update, PRODUCT);
    }

    private static Value list(Object... values) {
        return item("l", List.of(values)).get("l").orElseThrow();
    }

    private static void assertRefused(String words, String update, Object... placeholders) {
        assertThatThrownBy(() -> updated(update, placeholders)).hasMessage(words);
    }
}
