package dev.pilothouse.feature.tables.query;

import static dev.pilothouse.feature.tables.query.Shop.plan;
import static dev.pilothouse.feature.tables.query.Shop.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.core.Refused;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.shape.Capacity;
import dev.pilothouse.feature.tables.shape.IndexShape;
import dev.pilothouse.feature.tables.shape.KeyAttribute;
import dev.pilothouse.feature.tables.shape.KeyShape;
import dev.pilothouse.feature.tables.shape.KeyType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        status = PENDING and placedAt >= today | Query on byStatus: status = PENDING, placedAt ≥ today, oldest first
        status = PENDING | Query on byStatus: status = PENDING, oldest first
        customer = cust#1 | Query on Orders: customer = cust#1, by orderId
        customer = cust#1 and orderId = o1 and status = PAID | Query on Orders: customer = cust#1, orderId = o1; keeps status = PAID
        customer = cust#1 and placedAt > 2026-11-01 | Query on byTime: customer = cust#1, placedAt > 2026-11-01, oldest first
        currency = EUR and total > 100 | Query on byTotal: currency = EUR, total > 100, by total
        currency = EUR and total > 100 and note exists | Scan of Orders: keeps currency = EUR and total > 100 and note exists
        status in (PAID, PENDING) | 2 queries on byStatus: status in (PAID, PENDING), oldest first
        status = PAID or status = PENDING | 2 queries on byStatus: status = PAID or status = PENDING, oldest first
        status = PAID or customer = x | Scan of Orders: keeps status = PAID or customer = x
        status ≠ PAID | Scan of Orders: keeps status ≠ PAID
        total > 3 | Scan of Orders: keeps total > 3
        orderId begins with o | Scan of Orders: keeps orderId begins with o
        customer = cust#1 and orderId begins with o9 | Query on Orders: customer = cust#1, orderId begins with o9, by orderId
        """)
    void theBestWayIsChosenAndSaidInWords(String typed, String words) {
        assertThat(plan(typed).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        status = PAID and currency = EUR | Query on byPlace: status = PAID, currency = EUR, by note
        status = PAID and currency in (EUR, USD) | 2 queries on byPlace: status = PAID, currency in (EUR, USD), by note
        status = PAID and currency = EUR and note = a | Query on byPlace: status = PAID, currency = EUR, note = a, by total
        status = PAID and currency = EUR and note = a and total > 3 | Query on byPlace: status = PAID, currency = EUR, note = a, total > 3, by total
        status = PAID and currency = EUR and note = a and total = 3 | Query on byPlace: status = PAID, currency = EUR, note = a, total = 3
        status = PAID and currency = EUR and note > a and total = 3 | Query on byPlace: status = PAID, currency = EUR, note > a; keeps total = 3, by note
        status = PAID and currency = EUR and total = 3 | Query on byPlace: status = PAID, currency = EUR; keeps total = 3, by note
        currency = EUR and note = a | Scan of Orders: keeps currency = EUR and note = a
        """)
    void aKeyOfSeveralAttributesIsToldWholeAndAskedFromLeftToRight(String typed, String words) {
        assertThat(byPlace(typed).words()).isEqualTo(words);
    }

    @Test
    void whatStandsBehindARangeInAKeyOfSeveralAttributesIsCheckedHere() {
        Plan plan = byPlace("status = PAID and currency = EUR and note > a and total = 3 and customer exists");
        ReadRequest request = first(plan);
        assertThat(request.keyCondition()).contains("#status = :status AND #currency = :currency AND #note > :note");
        assertThat(request.filter()).contains("attribute_exists(#customer)");
        assertThat(plan.rest().conjuncts()).containsExactly(Where.equal("total", new Value.Num("3")));
        assertThat(plan.lacking()).isEmpty();
        assertThat(byPlace("status = PAID and currency = EUR").lacking()).containsExactly("note", "total");
    }

    private static Plan byPlace(String typed) {
        KeyShape keys = new KeyShape(
                        List.of(new KeyAttribute("status", KeyType.TEXT), new KeyAttribute("currency", KeyType.TEXT)),
                        List.of())
                .with("note", KeyType.TEXT)
                .with("total", KeyType.NUMBER);
        return new Planner(
                        Shop.ORDERS.with(List.of(Shop.index("byPlace", IndexShape.Reach.GLOBAL, keys))), Shop.SETTINGS)
                .plan(Search.of(where(typed)));
    }

    @Test
    void nothingAskedIsAScanOfEverything() {
        assertThat(plan("").words()).isEqualTo("Scan of Orders: everything");
        assertThat(plan("").notes()).isEmpty();
    }

    @Test
    void whatIsSentUsesPlaceholdersForEveryNameAndValue() {
        ReadRequest request = first(plan("status = PENDING and placedAt ≥ today and total > 20"));
        assertThat(request.index()).contains("byStatus");
        assertThat(request.keyCondition()).contains("#status = :status AND #placedAt >= :placedAt");
        assertThat(request.filter()).contains("#total > :total");
        assertThat(request.names().values()).containsExactly("status", "placedAt", "total");
        assertThat(request.values().values())
                .containsExactly(new Value.Text("PENDING"), new Value.Text("2026-11-26T00:00:00"), new Value.Num("20"));
    }

    @Test
    void aRangeWithAnOpenEndIsAskedClosedAndCheckedHere() {
        Plan plan = plan("status = PAID and placedAt > 2026-11-01 and placedAt < 2026-11-03");
        assertThat(first(plan).keyCondition())
                .contains("#status = :status AND #placedAt BETWEEN :placedAt AND :placedAt2");
        assertThat(plan.rest().conjuncts()).hasSize(1);
        assertThat(plan.notes())
                .containsExactly("DynamoDB can’t check this with the key, so it is checked here: placedAt <"
                        + " 2026-11-03T00:00:00.");
    }

    @Test
    void aKeyIsNeverMentionedInTheFilterOfAQuery() {
        Plan plan = plan("customer = c and orderId ≠ o1 and (orderId contains 2 or status = PAID) and note exists");
        ReadRequest request = first(plan);
        assertThat(request.filter()).contains("attribute_exists(#note)");
        assertThat(plan.rest().conjuncts()).hasSize(2);
    }

    @Test
    void whatAnIndexLeavesOutIsSaid() {
        assertThat(plan("status = PAID").notes())
                .containsExactly("Items without placedAt are not in byStatus, so they are not found.");
        assertThat(plan("status = PAID").lacking()).containsExactly("placedAt");
        assertThat(plan("status = PAID and placedAt exists").lacking()).isEmpty();
        Plan partial = plan("currency = EUR and total > 1");
        assertThat(partial.wholeItems()).isFalse();
        assertThat(partial.notes())
                .containsExactly("byTotal holds only some attributes: an item is read whole before it is edited.");
    }

    @Test
    void aConsistentReadNeedsTheTableOrALocalIndex() {
        Search consistent = Search.of(where("status = PAID")).consistent(true);
        assertThat(plan(consistent).words()).startsWith("Scan of Orders");
        assertThat(plan(Search.of(where("customer = c and placedAt > today")).consistent(true))
                        .words())
                .startsWith("Query on byTime");
        assertThatThrownBy(() -> plan(consistent.from(new Search.Source.Index("byStatus"))))
                .hasMessage("The index byStatus is global: it can’t be read consistently.");
    }

    @Test
    void columnsComeWithTheKeysAndWithoutPathsInsideOthers() {
        ReadRequest request = first(plan(Search.of(where("status = PAID and placedAt exists"))
                .wanting(List.of(Path.parse("address.city"), Path.parse("address"), Path.parse("items[0].sku")))));
        assertThat(request.projection()).contains("#address, #customer, #items[0].#sku, #orderId, #placedAt, #status");
    }

    @Test
    void aTableThatPaysByTheHourIsReadBySegmentsOfOne() {
        assertThat(plan("total > 3").requests().getFirst().segments()).isEqualTo(8);
        Plan paced = new Planner(Shop.ORDERS.with(new Capacity.Provisioned(100, 5)), Shop.SETTINGS)
                .plan(Search.of(where("total > 3")));
        assertThat(paced.requests().getFirst().segments()).isEqualTo(1);
        Estimate estimate = paced.estimate(0.25).orElseThrow();
        assertThat(estimate.takes()).contains(Duration.ofMillis(2_968_760));
        assertThat(estimate.isExpensive()).isTrue();
        assertThat(estimate.words())
                .isEqualTo("Reads 1,280,000 items, 608.0 MB: about 74,219 read units, 49 min at this pace.");
    }

    @Test
    void aScanIsEstimatedBeforehandAndAQueryIsNot() {
        assertThat(plan("status = PAID").estimate(0.25)).isEmpty();
        assertThat(plan("total > 3").estimate(0.25).map(Estimate::words))
                .contains("Reads 1,280,000 items, 608.0 MB: about 74,219 read units, less than $0.01.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
        status = PAID and status = PENDING | No item can fit all of these: status = PAID, status = PENDING.
        total > 5 and total < 5 | No item can fit all of these: total > 5, total < 5.
        total > 5 and total = "x" | No item can fit all of these: total > 5, total = x.
        note missing and note contains x | No item can fit all of these: note missing, note contains x.
        total between 5 and 3 | “total between 5 and 3” can’t be asked: the first value is the larger one.
        total between 5 and "a" | “total between 5 and a” can’t be asked: both ends have to be text, numbers or binary, and of one type.
        note = null and note = 1 | No item can fit all of these: note = null, note = 1.
        note < true | “note < true” can’t be asked: only text, numbers and binary have an order.
        note begins with true | “note begins with true” can’t be asked: only text and binary begin with something.
        customer missing | “customer missing” can’t be asked: every item has its key.
        customer is a number | “customer is a number” can’t be asked: the key customer is of the type text.
        customer = "" | “customer = ""” can’t be asked: a key is never empty.
        """)
    void whatCannotBeIsRefusedInWords(String typed, String words) {
        assertThatThrownBy(() -> plan(typed)).isInstanceOf(Refused.class).hasMessage(words);
    }

    @Test
    void anIndexThatCannotAnswerIsRefusedInWords() {
        Search where = Search.of(where("currency = EUR and note exists"));
        assertThatThrownBy(() -> plan(where.from(new Search.Source.Index("byTotal"))))
                .hasMessage("The index byTotal does not hold note.");
        assertThatThrownBy(() -> plan(where.from(new Search.Source.Index("byAge"))))
                .hasMessage("Orders has no index byAge.");
        assertThatThrownBy(() -> plan(
                        Search.of(Where.equal("total", new Value.Text("5"))).from(new Search.Source.Index("byTotal"))))
                .hasMessage("The index byTotal holds total as number only.");
    }

    @Test
    void conditionsTooLongForDynamoDbAreRefused() {
        String many = "a0 = 1" + " or note contains x".repeat(200);
        assertThatThrownBy(() -> plan(many))
                .hasMessage("These conditions are too long for DynamoDB: an expression has 4,096 bytes at most.");
    }

    @Test
    void aRequestIsShownAsACommandThatAShellTakes() {
        Plan plan =
                plan(Search.of(where("status = \"it's\" and placedAt exists")).descending(true));
        assertThat(CommandLine.of(plan.requests().getFirst())).isEqualTo("""
            aws dynamodb query \\
              --table-name acme-orders \\
              --index-name byStatus \\
              --key-condition-expression '#status = :status' \\
              --expression-attribute-names '{"#status":"status"}' \\
              --expression-attribute-values '{":status":{"S":"it'\\''s"}}' \\
              --no-scan-index-forward\
            """);
        assertThat(plan.words()).isEqualTo("Query on byStatus: status = \"it's\", placedAt exists, newest first");
        assertThat(Optional.of(CommandLine.of(plan("total > 3").requests().getFirst())))
                .hasValueSatisfying(text ->
                        assertThat(text).startsWith("aws dynamodb scan").endsWith("--total-segments 8 --segment 0"));
    }

    private static ReadRequest first(Plan plan) {
        return (ReadRequest) plan.requests().getFirst();
    }
}
