package dev.pilothouse.feature.tables.catalog;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.shape.Capacity;
import dev.pilothouse.feature.tables.shape.Expiry;
import dev.pilothouse.feature.tables.shape.IndexShape;
import dev.pilothouse.feature.tables.shape.KeyAttribute;
import dev.pilothouse.feature.tables.shape.KeyShape;
import dev.pilothouse.feature.tables.shape.TableShape;
import dev.pilothouse.ui.Facts;
import dev.pilothouse.ui.Labels;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

/** A table in DynamoDB's own terms, folded away until somebody asks. */
final class TechnicalFacts extends VBox {
    TechnicalFacts(TableShape table) {
        getStyleClass().add("technical");
        Facts facts = new Facts();
        facts.setVisible(false);
        facts.managedProperty().bind(facts.visibleProperty());
        keys(facts, table.keys());
        facts.add(Text.tr("Capacity"), capacity(table.capacity()));
        facts.add(
                Text.tr("TTL attribute"),
                table.options().expiry() instanceof Expiry.By(String attribute) ? attribute : "–");
        facts.add(Text.tr("Stream"), table.options().stream().orElse("–"));
        table.indexes().forEach(index -> index(facts, index));
        Hyperlink open = new Hyperlink();
        open.setId("show-details");
        open.setOnAction(event -> facts.setVisible(!facts.isVisible()));
        open.textProperty()
                .bind(facts.visibleProperty().map(shown -> shown ? Text.tr("Hide details") : Text.tr("Details")));
        getChildren().addAll(open, facts);
    }

    private static void index(Facts facts, IndexShape index) {
        boolean global = index.reach() == IndexShape.Reach.GLOBAL;
        facts.add(global ? Text.tr("Global index") : Text.tr("Local index"), Labels.wrapped(index.name(), "strong"));
        keys(facts, index.keys());
        facts.add(
                Text.tr("Entries"),
                Text.tr(
                        "{0}, {1}",
                        Humane.count(index.counts().items()),
                        Humane.bytes(index.counts().bytes())));
        if (global) {
            facts.add(Text.tr("Capacity"), capacity(index.capacity()));
        }
    }

    private static void keys(Facts facts, KeyShape keys) {
        facts.add(Text.tr("Partition key"), key(keys.partition()));
        if (!keys.sort().isEmpty()) {
            facts.add(Text.tr("Sort key"), key(keys.sort()));
        }
    }

    private static String key(List<KeyAttribute> key) {
        return key.stream()
                .map(each -> Text.tr("{0} ({1})", each.name(), each.type().code()))
                .collect(Collectors.joining(", "));
    }

    private static String capacity(Capacity capacity) {
        return switch (capacity) {
            case Capacity.OnDemand onDemand -> Text.tr("On demand");
            case Capacity.Provisioned(long read, long write) ->
                Text.tr("{0} RCU, {1} WCU", Humane.count(read), Humane.count(write));
        };
    }
}
