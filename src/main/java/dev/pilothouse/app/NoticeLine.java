package dev.pilothouse.app;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Notice;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.FaultBox;
import dev.pilothouse.ui.Labels;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One notice, as a toast and in the list of notices. */
final class NoticeLine extends VBox {
    /** @param dismiss what the cross does */
    NoticeLine(Notice notice, Instant now, Runnable dismiss) {
        Label text = Labels.wrapped(notice.text(), "strong");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        ZoneId zone = ZoneId.systemDefault();
        Label when =
                Labels.exact(Humane.ago(notice.at(), now, zone), Humane.exactTime(notice.at(), zone), "muted", "small");
        when.setMinWidth(Region.USE_PREF_SIZE);
        Button close = Buttons.icon("dismiss", "fth-x", Text.tr("Dismiss"), dismiss);
        HBox top = new HBox(8, icon(notice.kind()), text, when, close);
        top.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(top);
        notice.fault().ifPresent(fault -> getChildren().add(new FaultBox(fault)));
        if (!notice.offers().isEmpty()) {
            getChildren().add(offers(notice.offers(), dismiss));
        }
    }

    private static HBox offers(List<Notice.Offer> offers, Runnable dismiss) {
        HBox row = new HBox(8);
        for (Notice.Offer offer : offers) {
            String id = row.getChildren().isEmpty()
                    ? "offer"
                    : "offer-" + (row.getChildren().size() + 1);
            row.getChildren().add(Buttons.of(id, offer.title(), () -> {
                dismiss.run();
                offer.action().run();
            }));
        }
        return row;
    }

    private static Region icon(Notice.Kind kind) {
        Label icon = new Label();
        icon.setGraphic(
                switch (kind) {
                    case INFO -> Labels.icon("fth-info", "accent");
                    case DONE -> Labels.icon("fth-check-circle", "success");
                    case WARNING -> Labels.icon("fth-alert-triangle", "warning");
                    case FAILED -> Labels.icon("fth-alert-circle", "danger");
                });
        icon.setAccessibleText(
                switch (kind) {
                    case INFO -> Text.tr("Note");
                    case DONE -> Text.tr("Done");
                    case WARNING -> Text.tr("Warning");
                    case FAILED -> Text.tr("Failed");
                });
        return icon;
    }
}
