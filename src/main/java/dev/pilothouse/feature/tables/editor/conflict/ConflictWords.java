package dev.pilothouse.feature.tables.editor.conflict;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;

/** Says what happened, and what can be done about it. */
record ConflictWords(ConflictModel model) {
    String title() {
        String name = Visible.escaped(model.name());
        return switch (model.kind()) {
            case CHANGED -> Text.tr("Someone changed {0} while you edited it", name);
            case GONE -> Text.tr("Someone deleted {0} while you edited it", name);
            case CHANGED_BEFORE_DELETION -> Text.tr("Someone changed {0} before you deleted it", name);
            case KEY_TAKEN -> Text.tr("Another item has the key that {0} was to get", name);
        };
    }

    String detail() {
        return switch (model.kind()) {
            case CHANGED -> fits();
            case GONE -> Text.tr("Nothing of yours was saved yet. Saving now makes a new item of what you have.");
            case CHANGED_BEFORE_DELETION ->
                Text.tr("Nothing was deleted yet. Deleting now also deletes what they changed.");
            case KEY_TAKEN ->
                Text.tr("Nothing was saved, and the other item is as it was. Your changes go on waiting.");
        };
    }

    String footer() {
        return switch (model.kind()) {
            case CHANGED, CHANGED_BEFORE_DELETION -> Text.tr("Saved only if the item is still as shown under Theirs.");
            case GONE -> Text.tr("Saved only if the item is still gone.");
            case KEY_TAKEN -> "";
        };
    }

    String save() {
        return switch (model.kind()) {
            case CHANGED -> Text.tr("Save merged");
            case GONE -> Text.tr("Save as new item");
            case CHANGED_BEFORE_DELETION -> Text.tr("Delete all the same");
            case KEY_TAKEN -> "";
        };
    }

    private String fits() {
        int all = model.rows().size();
        int choices = all - model.fitting();
        String begin = Text.tr("Nothing of yours was saved yet, and nothing of theirs is lost.");
        String rest = choices == 0
                ? Text.tr("{0,choice,1#The one path fits|1<All {0} paths fit together}.", all)
                : Text.tr(
                        "{0} of {1,choice,1#1 path fits|1<{1} paths fit} together; {2,choice,1#one needs|1<{2} need}"
                                + " your choice.",
                        model.fitting(), all, choices);
        return begin + " " + rest;
    }
}
