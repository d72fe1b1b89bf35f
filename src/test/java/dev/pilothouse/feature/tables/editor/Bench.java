package dev.pilothouse.feature.tables.editor;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.work.Tasks;
import dev.pilothouse.feature.tables.change.Staging;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Parsed;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.PlainJson;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.mask.Mask;
import dev.pilothouse.feature.tables.settings.DateForm;
import dev.pilothouse.feature.tables.settings.KeyLink;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.shape.KeyShape;
import dev.pilothouse.feature.tables.shape.KeyType;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** An item's model on a real staging, with everything in order on one thread. */
public final class Bench {
    public static final Instant NOW = Instant.parse("2026-11-26T02:00:40Z");
    public static final TableShape ORDERS = TableShape.of("acme-orders", KeyShape.of("id", KeyType.TEXT));

    public final ObjectProperty<Staging> staging = new SimpleObjectProperty<>(Staging.none(List.of("id")));
    public final List<Prompts.Question> questions = new ArrayList<>();
    public final List<String> recorded = new ArrayList<>();
    public final List<Key> wanted = new ArrayList<>();
    public final ItemModel model;
    public final Tasks tasks;

    public Bench(String... personal) {
        this(tasks(Runnable::run), personal);
    }

    /** @param work where work is done */
    public static Tasks tasks(Executor work) {
        return new Tasks(Runnable::run, work, Bench::fails, new Notices(Clock.systemUTC()), Clock.systemUTC());
    }

    /** With work off the screen's thread, as in the program. */
    public static Bench onScreen(String... personal) {
        return new Bench(
                new Tasks(Platform::runLater, Bench::fails, new Notices(Clock.systemUTC()), Clock.systemUTC()),
                personal);
    }

    private Bench(Tasks tasks, String... personal) {
        this.tasks = tasks;
        TableSettings settings = new TableSettings(
                "acme-orders",
                Optional.of("Orders"),
                Map.of("placedAt", DateForm.TEXT, "expiresAt", DateForm.SECONDS),
                List.of(new KeyLink("customer", "acme-customers", "customerId")),
                Optional.empty(),
                Set.of(personal));
        model = new ItemModel(
                new EditedTable(ORDERS, new Mask(settings, false, Set.of("id"))),
                staging,
                new ItemModel.Around(
                        tasks.scope(),
                        (question, onYes) -> {
                            questions.add(question);
                            onYes.run();
                        },
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        ZoneId.of("Europe/Berlin")),
                new ItemAsks() {
                    @Override
                    public void recordReveal(String title, List<Path> paths) {
                        recorded.add(title + " " + paths);
                    }

                    @Override
                    public void readWhole(Key key) {
                        wanted.add(key);
                    }

                    @Override
                    public void peek(String name, Value value) {
                        recorded.add(name + " " + ((Value.Text) value).text().length());
                    }

                    @Override
                    public void follow(KeyLink link, Value key) {
                        recorded.add(link.table() + " " + key);
                    }
                });
        model.writing().looking(true);
    }

    private static Fault fails(Throwable failure) {
        throw new AssertionError(failure);
    }

    /** Opens it as read 40 s ago. */
    public Bench open(Item item) {
        model.open(Opened.whole(item, NOW.minusSeconds(40)));
        return this;
    }

    public static Item item(String json) {
        return ((Parsed.Fit<Item>) PlainJson.read(json, Item.EMPTY)).value();
    }

    /** The order of the pictures. */
    public static Item order() {
        return item("""
            {"id": "order#90216", "customer": "cust#8891", "status": "AWAITING", "total": 64.50, "currency": "USD",
             "placedAt": "2026-11-23T14:28:02Z", "items": [{"sku": "TSHIRT-M", "qty": 2}, {"sku": "MUG", "qty": 1}],
             "email": "mia.koch@example.com", "expiresAt": 1798675200, "paid": false, "version": 1}
            """);
    }
}
