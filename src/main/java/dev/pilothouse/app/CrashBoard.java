package dev.pilothouse.app;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Says that something broke, with a report that a person may read, copy and send themselves. Screen thread only. */
final class CrashBoard extends VBox {
    CrashBoard(Crash crash, Runnable close) {
        setId("crash");
        getStyleClass().addAll("prompt", "crash");
        setAccessibleText(Text.tr("Something broke in Pilothouse"));
        TextArea report = new TextArea(crash.report());
        report.setId("crash-report");
        report.setAccessibleText(Text.tr("Report"));
        report.setEditable(false);
        report.getStyleClass().add("mono");
        Button copy = Buttons.of("copy-report", Text.tr("Copy report"), () -> copy(crash.report()));
        Button leave = Buttons.of("close-crash", Text.tr("Go on"), close, "accent");
        HBox buttons = new HBox(copy, leave);
        buttons.getStyleClass().add("buttons");
        getChildren()
                .addAll(
                        Labels.of(Text.tr("Something broke in Pilothouse"), "heading"),
                        Labels.wrapped(Text.tr(
                                "What you did last may not have happened: look before you do it again. Everything"
                                        + " that was written stands in Activity. You can go on.")),
                        Labels.wrapped(
                                Text.tr("Nothing was sent. The report is without secrets; read it before you send it."),
                                "muted",
                                "small"),
                        report,
                        buttons);
    }

    private static void copy(String report) {
        ClipboardContent content = new ClipboardContent();
        content.putString(report);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
