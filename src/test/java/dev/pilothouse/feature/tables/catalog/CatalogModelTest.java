package dev.pilothouse.feature.tables.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Tasks;
import dev.pilothouse.feature.tables.read.ReadGateway;
import dev.pilothouse.feature.tables.read.TableTown;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.settings.TablesSettings;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which tables are shown, with the real gateway on the sandbox. */
class CatalogModelTest {
    private static final TablesSettings SETTINGS = new TablesSettings(
            true, Optional.empty(), List.of(titled("zebra", "Animals"), TableSettings.of("acme-*")), List.of());

    private static TableTown town;

    @BeforeAll
    static void build() {
        town = TableTown.open();
        List.of("other", "acme-orders", "zebra", "acme-carts").forEach(town::create);
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void theWorkspacesTablesComeFirstThenThoseOfItsPatternsThenTheOthers() {
        CatalogModel model = model(SETTINGS, town.gateway);
        model.refresh();
        await().until(() -> model.counted().get() instanceof Load.Ready);
        assertThat(names(model)).containsExactly("zebra", "acme-carts", "acme-orders", "other");
        assertThat(model.counts("zebra")).isPresent();
        assertThat(model.catalog().get().shown().orElseThrow().mayList()).isTrue();
    }

    @Test
    void theFilterFitsNamesAndTitles() {
        CatalogModel model = model(SETTINGS, town.gateway);
        model.refresh();
        await().until(() -> model.catalog().get() instanceof Load.Ready);
        model.filter().set(" ANIM ");
        assertThat(names(model)).containsExactly("zebra");
        model.filter().set("orders");
        assertThat(names(model)).containsExactly("acme-orders");
        model.filter().set("nothing");
        assertThat(names(model)).isEmpty();
    }

    @Test
    void whereNothingIsToBeDiscoveredOnlyWhatTheWorkspaceNamesIsShown() {
        CatalogModel model =
                model(new TablesSettings(false, Optional.empty(), SETTINGS.tables(), List.of()), town.gateway);
        model.refresh();
        await().until(() -> model.catalog().get() instanceof Load.Ready);
        assertThat(names(model)).containsExactly("zebra", "acme-carts", "acme-orders");
    }

    @Test
    void whoMayNotListSeesWhatIsNamedInFullAndMayLookAtIt() {
        ReadGateway gateway = new ReadGateway(town.clients(List.of(
                "dynamodb:DescribeTable", "dynamodb:DescribeTimeToLive", "dynamodb:DescribeContinuousBackups")));
        CatalogModel model = model(SETTINGS, gateway);
        model.refresh();
        await().until(() -> model.catalog().get() instanceof Load.Ready);
        assertThat(names(model)).containsExactly("zebra");
        assertThat(model.catalog().get().shown().orElseThrow().mayList()).isFalse();
        model.select("zebra");
        await().until(() -> model.shape().get() instanceof Load.Ready);
        TableShape shape = model.shape().get().shown().orElseThrow();
        assertThat(shape.keys().names()).containsExactly("id");
        assertThat(shape.region()).hasValue("eu-west-1");
        assertThat(shape.options().pointInTimeRecovery()).hasValue(false);
    }

    @Test
    void aTableThatIsNotThereFailsInPlaceAndTheNextOneIsReadAllTheSame() {
        CatalogModel model = model(SETTINGS, town.gateway);
        model.select("nowhere");
        await().until(() -> model.shape().get() instanceof Load.Failed);
        assertThat(((Load.Failed<TableShape>) model.shape().get()).fault().what())
                .isEqualTo("The table doesn’t exist.");
        model.select("other");
        await().until(() -> model.shape().get() instanceof Load.Ready);
        assertThat(model.selected().get()).hasValue("other");
    }

    private static List<String> names(CatalogModel model) {
        return model.shown().get().stream().map(Listed::name).toList();
    }

    private static TableSettings titled(String table, String title) {
        return new TableSettings(table, Optional.of(title), Map.of(), List.of(), Optional.empty(), Set.of());
    }

    private static CatalogModel model(TablesSettings settings, ReadGateway gateway) {
        Clock clock = Clock.systemUTC();
        Tasks tasks = new Tasks(Runnable::run, new Faults(), new Notices(clock), clock);
        return new CatalogModel(settings, new CatalogGateway(gateway), tasks.scope());
    }
}
