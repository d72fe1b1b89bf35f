package dev.pilothouse.ui.lines;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.layout.Region;

/** The rows as a screen reader finds them: nothing to be seen, where the painted ones are. Only the latest are kept. */
final class SpokenLines extends Parent {
    private static final int KEPT = 200;
    private static final int BRIEF = 1000;
    private static final Set<AccessibleAttribute> ANSWERED = Set.of(
            AccessibleAttribute.ITEM_COUNT,
            AccessibleAttribute.ITEM_AT_INDEX,
            AccessibleAttribute.FOCUS_ITEM,
            AccessibleAttribute.SELECTED_ITEMS,
            AccessibleAttribute.MULTIPLE_SELECTION);
    private final LineList list;
    private final Map<Long, SpokenLine> rows = new LinkedHashMap<>(16, 0.75f, true);

    SpokenLines(LineList list) {
        this.list = list;
        setManaged(false);
        setMouseTransparent(true);
    }

    /** One row. */
    private static final class SpokenLine extends Region {
        private final LineList list;
        private final long key;

        SpokenLine(LineList list, long key) {
            this.list = list;
            this.key = key;
            setManaged(false);
            setMouseTransparent(true);
            setAccessibleRole(AccessibleRole.LIST_ITEM);
        }

        @Override
        public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            Picked picked = list.picked().get();
            return switch (attribute) {
                case TEXT -> text();
                case INDEX -> list.source().row(key);
                case SELECTED -> picked.has(key);
                case FOCUSED -> list.isFocused() && picked.any() && picked.focus() == key;
                default -> super.queryAccessibleAttribute(attribute, parameters);
            };
        }

        @Override
        public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
            switch (action) {
                case REQUEST_FOCUS -> {
                    list.requestFocus();
                    list.pick(key);
                }
                case FIRE -> list.owner().look(key);
                default -> super.executeAccessibleAction(action, parameters);
            }
        }

        private String text() {
            int row = list.source().row(key);
            if (row >= list.source().rows()) {
                return "";
            }
            String text = list.laid(row).row().spoken();
            return text.length() <= BRIEF ? text : text.substring(0, BRIEF) + "…";
        }

        void place() {
            list.sight().seen().stream()
                    .filter(seen -> list.source().key(seen.row()) == key)
                    .findFirst()
                    .ifPresentOrElse(
                            seen -> resizeRelocate(0, seen.y(), list.inWidth(), seen.height()),
                            () -> resizeRelocate(0, 0, 0, 0));
        }
    }

    boolean answers(AccessibleAttribute attribute) {
        return ANSWERED.contains(attribute);
    }

    Object answer(AccessibleAttribute attribute, Object... parameters) {
        Picked picked = list.picked().get();
        return switch (attribute) {
            case ITEM_COUNT -> list.source().rows();
            case ITEM_AT_INDEX -> row((Integer) parameters[0]);
            case FOCUS_ITEM -> picked.any() ? row(list.source().row(picked.focus())) : null;
            case SELECTED_ITEMS ->
                FXCollections.observableArrayList(list.sight().seen().stream()
                        .filter(seen -> picked.has(list.source().key(seen.row())))
                        .map(seen -> row(seen.row()))
                        .toList());
            case MULTIPLE_SELECTION -> true;
            default -> throw new IllegalArgumentException(attribute.toString());
        };
    }

    /** All lie where they are seen by now. */
    void place() {
        rows.values().forEach(SpokenLine::place);
    }

    // Readers take null for "there is none".
    private SpokenLine row(int row) {
        if (row < 0 || row >= list.source().rows()) {
            return null;
        }
        long key = list.source().key(row);
        Optional<SpokenLine> known = Optional.ofNullable(rows.get(key));
        SpokenLine line = known.orElseGet(() -> new SpokenLine(list, key));
        if (known.isEmpty()) {
            rows.put(key, line);
            getChildren().add(line);
            line.place();
            if (rows.size() > KEPT) {
                SpokenLine oldest = rows.values().iterator().next();
                rows.remove(oldest.key);
                getChildren().remove(oldest);
            }
        }
        return line;
    }
}
