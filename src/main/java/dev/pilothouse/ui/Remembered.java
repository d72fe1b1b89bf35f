package dev.pilothouse.ui;

import dev.pilothouse.core.Setting;
import dev.pilothouse.core.workspace.Overlay;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.util.Duration;
import tools.jackson.core.type.TypeReference;

/** What a person arranged in a pane stays as it was left: the widths of columns and the places of dividers. */
public final class Remembered {
    /** Widths in pixels at the usual size of text, by column, by pane and table. */
    public static final Setting<Map<String, Map<String, Double>>> WIDTHS =
            Setting.of("widths", new TypeReference<>() {}, Map.of());

    /** How wide panels at the side are, as a multiple of their usual width, by pane and divider. */
    public static final Setting<Map<String, Double>> SIDES = Setting.of("sides", new TypeReference<>() {}, Map.of());

    private static final double NARROWEST = 0.6;
    private static final double WIDEST = 3;
    private static final String PLACE = "pilothouse.remembered";
    private static final String REST = "pilothouse.rest";

    private Remembered() {}

    private record Pane(String id, Overlay overlay) {}

    /** All tables below the node, also those that come later, belong to the pane. Screen thread only. */
    public static void in(Node node, String pane, Overlay overlay) {
        node.getProperties().put(PLACE, new Pane(pane, overlay));
    }

    /** Gives the table the widths it was left with once it is on screen, and keeps them when they change. */
    static void widths(TableView<?> table) {
        table.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                pane(table).ifPresent(pane -> restore(table, pane));
            }
        });
    }

    /** A column was drawn to another width; saved when the hand rests. */
    static void changed(TableView<?> table) {
        PauseTransition rest = table.getProperties().get(REST) instanceof PauseTransition waiting
                ? waiting
                : new PauseTransition(Duration.millis(300));
        table.getProperties().put(REST, rest);
        rest.setOnFinished(event -> save(table));
        rest.playFromStart();
    }

    /** How wide the panel was left, as a multiple of its usual width. */
    static double side(Node node, String divider) {
        return pane(node)
                .map(pane -> pane.overlay().get(SIDES).get(pane.id() + "." + divider))
                .filter(Double::isFinite)
                .map(times -> Math.clamp(times, NARROWEST, WIDEST))
                .orElse(1.0);
    }

    /** It was drawn to another width. */
    static void side(Node node, String divider, double times) {
        pane(node).ifPresent(pane -> {
            Map<String, Double> all = new HashMap<>(pane.overlay().get(SIDES));
            all.put(pane.id() + "." + divider, times);
            pane.overlay().set(SIDES, all);
        });
    }

    private static void save(TableView<?> table) {
        pane(table).ifPresent(pane -> {
            Map<String, Map<String, Double>> all = new HashMap<>(pane.overlay().get(WIDTHS));
            all.put(name(pane, table), ColumnWidths.given(table));
            pane.overlay().set(WIDTHS, all);
        });
    }

    private static void restore(TableView<?> table, Pane pane) {
        Map<String, Double> widths = pane.overlay().get(WIDTHS).getOrDefault(name(pane, table), Map.of());
        table.getColumns()
                .forEach(column -> Optional.ofNullable(widths.get(column.getText()))
                        .ifPresent(width -> ColumnWidths.give(column, ColumnWidths.sane(width))));
    }

    private static String name(Pane pane, TableView<?> table) {
        return pane.id() + "." + table.getId();
    }

    private static Optional<Pane> pane(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up.hasProperties() && up.getProperties().get(PLACE) instanceof Pane pane) {
                return Optional.of(pane);
            }
        }
        return Optional.empty();
    }
}
