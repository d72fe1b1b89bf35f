package dev.pilothouse.app;

import dev.pilothouse.aws.Secrets;
import dev.pilothouse.aws.network.Network;
import dev.pilothouse.core.Notice;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.ui.FaultWords;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What a person sends to support: versions, network, ids of the workspace, the last faults, the end of the log; no secrets. */
record Diagnostics(
        Instant at,
        Optional<Workspace> workspace,
        List<Notice> notices,
        Optional<Path> log,
        Supplier<Network> network) {
    private static final int FAULTS = 10;

    /** Collects them and lays them on the clipboard. Screen thread only. */
    void copy(Scope scope, Notices notices) {
        scope.follow(Text.tr("Copy diagnostics"), progress -> text(), text -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            notices.info(Text.tr("Diagnostics are copied, without secrets. Read them before you send them."));
        });
    }

    /** All of it as text. Blocking: it reads the log. */
    String text() {
        StringJoiner text = new StringJoiner("\n");
        text.add("Pilothouse " + Build.version() + ", " + at);
        text.add("System: " + property("os.name") + " " + property("os.version") + " " + property("os.arch"));
        text.add("Java: " + property("java.runtime.version") + " (" + property("java.vendor") + ")");
        text.add("JavaFX: " + property("javafx.runtime.version"));
        text.add("Language: " + property("user.language") + ", zone: " + ZoneId.systemDefault());
        text.add("Network: " + network.get());
        workspace.ifPresentOrElse(it -> text.add(ids(it)), () -> text.add("Workspace: none"));
        text.add("").add("Faults:");
        notices.stream()
                .filter(notice -> notice.fault().isPresent())
                .limit(FAULTS)
                .forEach(notice -> text.add(notice.at() + " " + notice.text())
                        .add(FaultWords.report(notice.fault().orElseThrow())));
        text.add("").add("Log:");
        log.map(OwnLog::tail).orElse(List.of()).forEach(text::add);
        return Secrets.masked(text.toString());
    }

    private static String ids(Workspace it) {
        return "Workspace: %s (%s), account %s, region %s, user pool %s, identity pool %s, endpoint %s, sections %s"
                .formatted(
                        it.name(),
                        it.environment(),
                        it.account(),
                        it.region(),
                        it.signIn().userPool(),
                        it.signIn().identityPool(),
                        it.endpoint().map(URI::toString).orElse("none"),
                        it.sections().keySet());
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
