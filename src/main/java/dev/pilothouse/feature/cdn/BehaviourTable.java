package dev.pilothouse.feature.cdn;

import dev.pilothouse.aws.cloudfront.Behaviour;
import dev.pilothouse.aws.cloudfront.Distribution;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Tables;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/** The behaviours of a distribution, in the order in which they are tried. */
final class BehaviourTable {
    private final Distribution distribution;

    BehaviourTable(Distribution distribution) {
        this.distribution = distribution;
    }

    Node node() {
        TableView<Behaviour> table = Tables.of("behaviours", Text.tr("Behaviours"), new Label());
        table.getStyleClass().add("framed");
        table.getColumns()
                .addAll(List.of(
                        Tables.node(Text.tr("Path"), 200, BehaviourTable::pattern),
                        Tables.node(Text.tr("Origin"), 420, this::origin),
                        Tables.node(Text.tr("Cache"), 200, BehaviourTable::caching),
                        Tables.text(Text.tr("Methods"), 150, BehaviourTable::methods, "muted")));
        table.setItems(FXCollections.observableArrayList(distribution.behaviours()));
        return Tables.asTallAsItsRows(table, 8);
    }

    private static Node pattern(Behaviour it) {
        return it.isDefault()
                ? Labels.exact(Text.tr("Default"), Text.tr("All paths that no other behaviour covers"), "mono")
                : Labels.exact(it.pattern(), it.pattern(), "mono", "path");
    }

    private Node origin(Behaviour it) {
        String words = OriginWords.of(distribution, it.origin());
        return Labels.exact(words, words, "path");
    }

    private static Node caching(Behaviour it) {
        return Labels.exact(CachingWords.of(it.caching()), CachingWords.exact(it.caching()), "muted");
    }

    private static String methods(Behaviour it) {
        return it.everyMethod() ? Text.tr("all") : String.join(" ", it.methods());
    }
}
