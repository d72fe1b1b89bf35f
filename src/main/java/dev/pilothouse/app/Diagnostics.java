package dev.pilothouse.app;

import dev.pilothouse.aws.Secrets;
import dev.pilothouse.aws.network.Network;
import dev.pilothouse.core.Notice;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.ui.FaultWords;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Supplier;

/** What a person sends to support: versions, network, ids of the workspace, the last faults, the end of the log; no secrets. */
record Diagnostics(
        Instant at,
        Optional<Workspace> workspace,
        List<Notice> notices,
        Optional<Path> log,
        Supplier<Network> network) {
    private static final int FAULTS = 10;

    /** All of it as text. Blocking: it reads the log. */
    String text() {
        StringJoiner text = new StringJoiner("\n");
        text.add("Pilothouse " + version() + ", " + at);
        text.add("System: " + property("os.name") + " " + property("os.version") + " " + property("os.arch"));
        text.add("Java: " + property("java.runtime.version") + " (" + property("java.vendor") + ")");
        text.add("JavaFX: " + property("javafx.runtime.version"));
        text.add("Language: " + property("user.language") + ", zone: " + java.time.ZoneId.systemDefault());
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

    private static String version() {
        return Optional.ofNullable(Diagnostics.class.getPackage().getImplementationVersion())
                .orElse("development");
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
