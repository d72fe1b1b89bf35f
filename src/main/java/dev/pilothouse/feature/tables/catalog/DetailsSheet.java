package dev.pilothouse.feature.tables.catalog;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.shape.Capacity;
import dev.pilothouse.feature.tables.shape.Expiry;
import dev.pilothouse.feature.tables.shape.IndexShape;
import dev.pilothouse.feature.tables.shape.KeyShape;
import dev.pilothouse.feature.tables.shape.Projection;
import dev.pilothouse.feature.tables.shape.Status;
import dev.pilothouse.feature.tables.shape.TableShape;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Facts;
import dev.pilothouse.ui.Labels;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a table is like, in words that need no knowledge of AWS; what AWS calls it stands under "Details". */
public final class DetailsSheet extends ScrollPane {
    private final TableShape table;
    private final TableSettings settings;

    /** @param close what the cross does */
    public DetailsSheet(TableShape table, TableSettings settings, Runnable close) {
        this.table = table;
        this.settings = settings;
        setId("table-details");
        getStyleClass().add("side-scroll");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox side = new VBox(heading(close), facts());
        side.getStyleClass().addAll("side-panel", "table-details");
        if (!table.indexes().isEmpty()) {
            side.getChildren().add(Labels.of(Text.tr("Other ways to find items"), "strong"));
            table.indexes().forEach(index -> side.getChildren().add(index(index)));
        }
        side.getChildren().add(new TechnicalFacts(table));
        setContent(side);
    }

    private Node heading(Runnable close) {
        Label name = Labels.exact(settings.shown(), table.name(), "heading");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(name, gap, Buttons.icon("close-details", "fth-x", Text.tr("Close"), close));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node facts() {
        Facts facts = new Facts();
        if (!settings.shown().equals(table.name())) {
            facts.add(Text.tr("Name at AWS"), Labels.id(table.name()));
        }
        if (table.status() != Status.ACTIVE) {
            facts.add(Text.tr("State"), state(table.status()));
        }
        return facts.add(
                        Text.tr("Items"),
                        Labels.exact(
                                Humane.count(table.counts().items()),
                                Text.tr("As DynamoDB counted within the last six hours")))
                .add(
                        Text.tr("Size"),
                        Labels.exact(
                                Humane.bytes(table.counts().bytes()),
                                Humane.exactBytes(table.counts().bytes())))
                .add(
                        Text.tr("Item, on average"),
                        Humane.bytes(Math.round(table.counts().bytesPerItem())))
                .add(Text.tr("An item is found by"), keys(table.keys()))
                .add(Text.tr("Items go by themselves"), expiry())
                .add(Text.tr("Changes are passed on"), table.options().stream().isPresent() ? Text.tr("Yes") : no())
                .add(Text.tr("Paid for"), paid(table.capacity()))
                .add(
                        Text.tr("Safe from deletion"),
                        table.options().deletionProtection() ? Text.tr("Yes") : Text.tr("No: the table can be deleted"))
                .add(Text.tr("Can be restored"), restored());
    }

    private static Node index(IndexShape index) {
        VBox box = new VBox(
                Labels.of(Text.tr("By {0}", keys(index.keys())), "path"),
                Labels.wrapped(Text.tr("{0}: {1}", index.name(), held(index.projection())), "muted", "small"));
        if (index.status() != Status.ACTIVE) {
            box.getChildren().add(Labels.wrapped(state(index.status()), "warning", "small"));
        }
        return box;
    }

    private static String held(Projection projection) {
        return switch (projection) {
            case Projection.All all -> Text.tr("whole items");
            case Projection.KeysOnly none -> Text.tr("keys only");
            case Projection.Include some -> Text.tr("keys and {0}", String.join(", ", some.attributes()));
        };
    }

    private static String keys(KeyShape keys) {
        String found = String.join(Text.tr(" and "), KeyShape.names(keys.partition()));
        return KeyShape.names(keys.sort()).stream()
                .reduce(found, (first, next) -> Text.tr("{0}, then {1}", first, next));
    }

    private String expiry() {
        return switch (table.options().expiry()) {
            case Expiry.By(String attribute) -> Text.tr("Yes, some time after the moment in {0}", attribute);
            case Expiry.Off off -> no();
            case Expiry.Unknown unknown -> Text.tr("Not known: your role may not ask");
        };
    }

    private String restored() {
        return table.options()
                .pointInTimeRecovery()
                .map(on -> on ? Text.tr("Yes, to any second of the last 35 days at most") : no())
                .orElse(Text.tr("Not known: your role may not ask"));
    }

    private static String paid(Capacity capacity) {
        return switch (capacity) {
            case Capacity.OnDemand onDemand -> Text.tr("By the request");
            case Capacity.Provisioned(long read, long write) ->
                Text.tr("By the hour; reading and writing have a limit, and what goes beyond it has to wait");
        };
    }

    private static String state(Status status) {
        return switch (status) {
            case ACTIVE -> Text.tr("In use");
            case CREATING -> Text.tr("Being made");
            case UPDATING -> Text.tr("Being changed; it can be used");
            case DELETING -> Text.tr("Being deleted");
            case OUT_OF_ORDER -> Text.tr("Can’t be used: archived, or its key is not reachable");
        };
    }

    private static String no() {
        return Text.tr("No");
    }
}
