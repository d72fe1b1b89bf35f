package dev.pilothouse.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Workspaces;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.partiql.Statement;
import dev.pilothouse.feature.tables.partiql.StatementPlans;
import dev.pilothouse.feature.tables.partiql.StatementReader;
import dev.pilothouse.feature.tables.partiql.Written;
import dev.pilothouse.feature.tables.query.Plan;
import dev.pilothouse.feature.tables.query.Planner;
import dev.pilothouse.feature.tables.query.Search;
import dev.pilothouse.feature.tables.query.TypedWhere;
import dev.pilothouse.feature.tables.query.Vocabulary;
import dev.pilothouse.feature.tables.query.Where;
import dev.pilothouse.feature.tables.read.Reading;
import dev.pilothouse.feature.tables.read.TableTown;
import dev.pilothouse.feature.tables.settings.SavedQuery;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.settings.TablesSettings;
import dev.pilothouse.feature.tables.shape.TableShape;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShopTablesTest {
    @Test
    void theShopsTablesAreAsItsWorkspaceSaysAndItsQueriesNeedNoScan() throws InterruptedException {
        try (TableTown town = TableTown.open()) {
            AcmeShop.plant(town.sandbox);
            TablesSettings settings =
                    TablesSettings.of(Workspaces.acme(town.sandbox.address(), Map.of("tables", ShopTables.section())));
            assertThat(settings.named()).containsExactlyInAnyOrderElementsOf(town.gateway.tables());
            for (TableSettings table : settings.tables()) {
                table.links()
                        .forEach(link -> assertThat(town.gateway
                                        .shape(link.table())
                                        .keys()
                                        .partition()
                                        .getFirst()
                                        .name())
                                .isEqualTo(link.key()));
            }
            for (SavedQuery query : settings.queries()) {
                assertThat(items(town, settings, query)).as(query.name()).isNotEmpty();
            }
        }
    }

    private static List<Item> items(TableTown town, TablesSettings settings, SavedQuery query)
            throws InterruptedException {
        TableShape shape = town.gateway.shape(query.table());
        TableSettings table = settings.table(query.table());
        Vocabulary words = Vocabulary.of(shape, table, Instant.now(), ZoneId.of("UTC"))
                .with(Map.of("customer", new Value.Text("cust#8891")));
        List<Where> where = query.where().stream()
                .map(typed -> TypedWhere.read(typed, words).orElseThrow())
                .toList();
        Plan plan = query.statement()
                .map(text -> plan(shape, table, text))
                .orElseGet(() -> new Planner(shape, table)
                        .plan(Search.of(new Where.All(where)).descending(query.descending())));
        assertThat(plan.isQuery()).as(plan.words()).isTrue();
        List<Item> items = new ArrayList<>();
        new Reading(town.gateway, plan, Reading.USUAL_SHARE).all(items::addAll, Progress.NONE);
        return items;
    }

    private static Plan plan(TableShape shape, TableSettings table, String text) {
        Map<String, Value> values = Map.of("status", new Value.Text("PAID"), "least", new Value.Num("1"));
        Written written = StatementReader.read(text, values).orElseThrow();
        List<Value> sent = written.parameters().stream()
                .map(parameter -> values.get(parameter.name()))
                .toList();
        return new StatementPlans(shape, table)
                .plan((Statement.Select) written.statement(), written.sent(), sent, false);
    }
}
