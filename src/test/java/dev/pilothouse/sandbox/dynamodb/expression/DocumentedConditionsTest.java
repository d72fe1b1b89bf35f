package dev.pilothouse.sandbox.dynamodb.expression;

import static dev.pilothouse.sandbox.dynamodb.expression.Asking.item;
import static dev.pilothouse.sandbox.dynamodb.expression.Asking.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The examples of AWS's Developer Guide.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ConditionExpressions.html">Conditions</a>
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">Syntax</a>
 */
class DocumentedConditionsTest {
    private static final Value.Tree BICYCLE = item(
            "Id",
            123,
            "Title",
            "Bicycle 123",
            "Description",
            "123 description",
            "BicycleType",
            "Hybrid",
            "Brand",
            "Brand-Company C",
            "Price",
            500,
            "Color",
            AttributeValue.fromSs(List.of("Red", "Black")),
            "ProductCategory",
            "Bicycle",
            "InStock",
            true,
            "QuantityOnHand",
            AttributeValue.fromNul(true),
            "RelatedItems",
            List.of(341, 472, 649),
            "Pictures",
            map(
                    "FrontView", "http://example.com/products/123_front.jpg",
                    "RearView", "http://example.com/products/123_rear.jpg",
                    "SideView", "http://example.com/products/123_left_side.jpg"),
            "ProductReviews",
            map(
                    "FiveStar",
                            List.of(
                                    "Excellent! Can't recommend it highly enough! Buy it!",
                                    "Do yourself a favor and buy this."),
                    "OneStar", List.of("Terrible product! Do not buy this.")),
            "Comment",
            "This product sells out quickly during the summer",
            "Safety.Warning",
            "Always wear a helmet",
            "VideoClip",
            AttributeValue.fromB(SdkBytes.fromByteArray(new byte[100])));

    @Test
    void comparisons() {
        assertTrue("Price <= :p", ":p", 500);
        assertFalse("Price > :limit", ":limit", 500);
        assertTrue("Price <> :p", ":p", 450);
        assertTrue("Id = :id AND Price < :p", ":id", 123, ":p", 501);
        assertTrue(
                "#pr.FiveStar[0] = :r",
                "#pr",
                "ProductReviews",
                ":r",
                "Excellent! Can't recommend it highly enough! Buy it!");
        assertTrue("#sw = :helmet", "#sw", "Safety.Warning", ":helmet", "Always wear a helmet");
    }

    @Test
    void betweenAndIn() {
        assertTrue("Price BETWEEN :lo AND :hi", ":lo", 500, ":hi", 600);
        assertFalse("Price BETWEEN :lo AND :hi", ":lo", 501, ":hi", 600);
        assertTrue(
                "(ProductCategory IN (:cat1, :cat2)) and (Price between :lo and :hi)",
                ":cat1",
                "Sporting Goods",
                ":cat2",
                "Bicycle",
                ":lo",
                400,
                ":hi",
                600);
        assertFalse("Price IN (:a, :b, :c)", ":a", 1, ":b", "500", ":c", 2);
    }

    @Test
    void functions() {
        assertFalse("attribute_not_exists(Id)");
        assertTrue("attribute_exists(ProductReviews.OneStar)");
        assertFalse("attribute_exists(ProductReviews.TwoStar)");
        assertTrue("attribute_exists(QuantityOnHand)");
        assertTrue("attribute_type(ProductReviews.FiveStar, :v_sub)", ":v_sub", "L");
        assertTrue("attribute_type(Color, :v_sub)", ":v_sub", "SS");
        assertTrue("begins_with(Pictures.FrontView, :v_sub)", ":v_sub", "http://");
        assertTrue("contains(Color, :v_sub)", ":v_sub", "Red");
        assertTrue("contains(Brand, :v_sub)", ":v_sub", "Company");
        assertTrue("contains(RelatedItems, :v_sub)", ":v_sub", 472);
        assertFalse("contains(RelatedItems, :v_sub)", ":v_sub", "472");
        assertTrue("size(VideoClip) > :v_sub", ":v_sub", 64);
        assertTrue("size(Brand) <= :v_sub", ":v_sub", 20);
        assertTrue("size(ProductReviews.FiveStar) = :v_sub AND size(Pictures) = :three", ":v_sub", 2, ":three", 3);
    }

    @Test
    void precedence() {
        // a OR b AND c is a OR (b AND c); NOT binds tighter than both, comparisons tighter than NOT.
        assertTrue("Price = :yes OR Price = :no AND Price = :no", ":yes", 500, ":no", 1);
        assertFalse("(Price = :yes OR Price = :no) AND Price = :no", ":yes", 500, ":no", 1);
        assertTrue("NOT Price = :no AND Price = :yes", ":yes", 500, ":no", 1);
        assertFalse("NOT (Price = :no OR Price = :yes)", ":yes", 500, ":no", 1);
        assertTrue("Price between :no and :yes and NOT Price = :no", ":yes", 500, ":no", 1);
    }

    @Test
    void whatIsMissingOrOfAnotherTypeComparesWithNothing() {
        assertFalse("Weight = :v", ":v", 1);
        assertFalse("Weight < :v", ":v", 1);
        assertFalse("Weight BETWEEN :v AND :v", ":v", 1);
        assertFalse("Weight IN (:v)", ":v", 1);
        assertTrue("Weight <> :v", ":v", 1);
        assertFalse("Price < :v", ":v", "900");
        assertFalse("Price = :v", ":v", "500");
        assertFalse("size(Price) > :v", ":v", 0);
        assertTrue("NOT begins_with(Price, :v)", ":v", "5");
    }

    private static void assertTrue(String condition, Object... placeholders) {
        assertThat(Asking.with(placeholders).holds(condition, BICYCLE))
                .as(condition)
                .isTrue();
    }

    private static void assertFalse(String condition, Object... placeholders) {
        assertThat(Asking.with(placeholders).holds(condition, BICYCLE))
                .as(condition)
                .isFalse();
    }
}
