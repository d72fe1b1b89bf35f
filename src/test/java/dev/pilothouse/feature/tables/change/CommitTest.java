package dev.pilothouse.feature.tables.change;

import static dev.pilothouse.feature.tables.change.Orders.KEYS;
import static dev.pilothouse.feature.tables.change.Orders.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.core.Refused;
import dev.pilothouse.feature.tables.item.AnyItem;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.PlainJson;
import dev.pilothouse.feature.tables.item.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CommitTest {
    private static final Item READ =
            item("{'orderId': 'a', 'status': 'PENDING', 'items': [{'sku': 'MUG', 'qty': 1}], 'ship': {'by': 'DHL'}}");

    @Test
    void onlyChangedPathsAreWrittenAndOnlyIfTheyAreAsRead() {
        Item mine = READ.with(Path.of("status"), new Value.Text("PAID")).without(Path.parse("ship.by"));
        assertThat(words(Optional.of(READ), Optional.of(mine), Optional.empty()))
                .containsExactly("update SET status = \"PAID\" REMOVE ship.by if attribute_exists(orderId) AND status ="
                        + " \"PENDING\" AND ship.by = \"DHL\"");
    }

    @Test
    void aPathThatIsNewMayNotBeThereAndItsMapHasToBe() {
        Item mine = READ.with(Path.parse("ship.code"), new Value.Text("JD1"))
                .with(Path.parse("refund.reason"), new Value.Text("late"));
        assertThat(words(Optional.of(READ), Optional.of(mine), Optional.empty()))
                .containsExactly("update SET ship.code = \"JD1\", refund = {\"reason\":\"late\"} if"
                        + " attribute_exists(orderId) AND attribute_not_exists(ship.code) AND"
                        + " attribute_type(ship, \"M\") AND attribute_not_exists(refund)");
    }

    @Test
    void whatChangesInAListIsPinnedByItsWholeElement() {
        Item mine = READ.with(Path.parse("items[0].qty"), new Value.Num("2"));
        assertThat(words(Optional.of(READ), Optional.of(mine), Optional.empty()))
                .containsExactly("update SET items[0].qty = 2 if attribute_exists(orderId) AND items[0] ="
                        + " {\"sku\":\"MUG\",\"qty\":1}");
        Item longer = READ.with(Path.parse("items[1]"), new Value.Null());
        assertThat(words(Optional.of(READ), Optional.of(longer), Optional.empty())
                        .getFirst())
                .contains(
                        "SET items = [{\"sku\":\"MUG\",\"qty\":1},null]", "AND items = [{\"sku\":\"MUG\",\"qty\":1}]");
    }

    @Test
    void aDeclaredVersionIsAskedForAndGrowsByOne() {
        Item read = READ.with(Path.of("version"), new Value.Num("7"));
        Item mine = read.with(Path.of("status"), new Value.Text("PAID"));
        assertThat(words(Optional.of(read), Optional.of(mine), Optional.of("version")))
                .containsExactly(
                        "update SET status = \"PAID\", version = 8 if attribute_exists(orderId) AND version = 7"
                                + " AND status = \"PENDING\"");
        assertThat(words(Optional.of(READ), Optional.of(READ.without(Path.of("ship"))), Optional.of("version"))
                        .getFirst())
                .contains("SET version = 1 REMOVE ship", "attribute_not_exists(version)");
    }

    @Test
    void newItemsMayNotBeThereAndDeletedOnesHaveToBeAsRead() {
        assertThat(words(Optional.empty(), Optional.of(READ), Optional.empty()))
                .containsExactly("put if attribute_not_exists(orderId)");
        assertThat(words(Optional.of(item("{'orderId': 'a', 'n': 1}")), Optional.empty(), Optional.empty()))
                .containsExactly("delete if attribute_exists(orderId) AND n = 1");
        assertThat(words(
                        Optional.of(item("{'orderId': 'a'}")), Optional.of(item("{'orderId': 'b'}")), Optional.empty()))
                .containsExactly("delete if attribute_exists(orderId)", "put if attribute_not_exists(orderId)");
    }

    @Test
    void noNameOfAnAttributeEverStandsInAnExpression() {
        AnyItem any = new AnyItem(3);
        Pattern allowed = Pattern.compile(
                "(SET|REMOVE|AND|attribute_(not_)?exists|attribute_type|#\\d+|:\\d+|\\[\\d+]|[ .,=()])*");
        for (int i = 0; i < 1_000; i++) {
            Item read = any.item();
            Item mine = any.item().with(Path.of("id"), read.get("id").orElseThrow());
            for (Commit.Write write : Commit.each(
                            "T",
                            List.of(Staged.of(Optional.of(read), Optional.of(mine), List.of("id"))),
                            Optional.empty())
                    .writes()) {
                Request.Update update = (Request.Update) write.requests().getFirst();
                assertThat(update.update()).matches(allowed);
                assertThat(update.clause().condition()).matches(allowed);
                assertThat(write.intended()).hasValue(mine);
                assertThat(update.tookEffect(Optional.of(mine))).isTrue();
                assertThat(update.tookEffect(Optional.of(read))).isFalse();
            }
        }
    }

    @Test
    void tooManyPlacesAreWrittenByWholeAttributesAndFarTooManyAreRefused() {
        Item read = item("{'orderId': 'a', 'm': {}}");
        Item mine = read;
        Item wide = read;
        for (int i = 0; i < 200; i++) {
            read = read.with(Path.parse("m.x" + i), new Value.Num("1"));
            mine = mine.with(Path.parse("m.x" + i), new Value.Num("2"));
            wide = wide.with(Path.of("x" + i), new Value.Num("2"));
        }
        assertThat(words(Optional.of(read), Optional.of(mine), Optional.empty()).getFirst())
                .startsWith("update SET m = {");
        Item start = item("{'orderId': 'a'}");
        Item far = wide;
        assertThatThrownBy(() -> words(Optional.of(start), Optional.of(far), Optional.empty()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("more places than DynamoDB takes in one write");
    }

    @Test
    void aHundredWritesGoTogetherAndNoMore() {
        List<Staged> changes = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            changes.add(Staged.of(Optional.empty(), Optional.of(item("{'orderId': '" + i + "'}")), KEYS));
        }
        assertThat(Commit.together("Orders", changes, Optional.empty()).requests())
                .isEqualTo(100);
        changes.add(Staged.of(Optional.of(READ), Optional.empty(), KEYS));
        assertThatThrownBy(() -> Commit.together("Orders", changes, Optional.empty()))
                .hasMessage("101 writes are more than DynamoDB takes all or nothing: 100 is the most.");
        List<Staged> swap = List.of(
                Staged.of(Optional.of(item("{'orderId': 'a'}")), Optional.of(item("{'orderId': 'b'}")), KEYS),
                Staged.of(Optional.of(item("{'orderId': 'b'}")), Optional.of(item("{'orderId': 'a'}")), KEYS));
        assertThatThrownBy(() -> Commit.together("Orders", swap, Optional.empty()))
                .hasMessage("Two of these changes write the same item, “b”.");
    }

    /** What is sent, with names and values in place of their placeholders. */
    private static List<String> words(Optional<Item> read, Optional<Item> mine, Optional<String> version) {
        return Commit.each("Orders", List.of(Staged.of(read, mine, KEYS)), version)
                .writes()
                .getFirst()
                .requests()
                .stream()
                .map(request -> switch (request) {
                            case Request.Update update -> "update " + plain(update.update(), update.clause());
                            case Request.Put put -> "put";
                            case Request.Delete delete -> "delete";
                        }
                        + " if " + plain(request.clause().condition(), request.clause()))
                .toList();
    }

    private static String plain(String expression, Request.Clause clause) {
        return Pattern.compile("[#:]\\d+")
                .matcher(expression)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().startsWith("#")
                                ? clause.names().get(found.group())
                                : PlainJson.line(clause.values().get(found.group()))));
    }
}
