package dev.pilothouse.app;

import dev.pilothouse.app.help.HelpBoard;
import dev.pilothouse.app.update.Newest;
import dev.pilothouse.app.update.UpdateCheck;
import dev.pilothouse.core.Notice;
import dev.pilothouse.core.Place;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Commands;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What a window opens above whatever it shows: settings, the manual; and what it copies for support. Screen thread only. */
final class Boards {
    private static final String OUTSIDE = "sign-in";
    private final Frame frame;
    private final Windows windows;
    private final Supplier<Stay> stay;
    private final Supplier<Optional<SignedInScreen>> inside;

    /**
     * @param stay the one that goes on now
     * @param inside the panes of whoever is signed in
     */
    Boards(Frame frame, Windows windows, Supplier<Stay> stay, Supplier<Optional<SignedInScreen>> inside) {
        this.frame = frame;
        this.windows = windows;
        this.stay = stay;
        this.inside = inside;
    }

    /** Lets them be opened. */
    void offer(Commands commands) {
        commands.own(WindowCommands.SETTINGS, this::settings);
        commands.own(WindowCommands.HELP, this::help);
    }

    private void settings() {
        Scope scope = stay.get().tasks().scope();
        Overlay[] shown = new Overlay[1];
        SettingsBoard board = windows.choices(
                password -> windows.network().keep(password, scope), updates(), () -> shown[0].dismiss());
        shown[0] = frame.overlays().dialog(board, () -> {});
    }

    private Optional<UpdatePart> updates() {
        return windows.updates()
                .map(check -> new UpdatePart(
                        check,
                        windows.settings(),
                        stay.get().tasks().scope(),
                        windows.options().browser()));
    }

    /** Tells of a newer version, where there is one. */
    void ask(UpdateCheck check) {
        ObjectProperty<Load<Newest>> newest = new SimpleObjectProperty<>(Load.idle());
        newest.subscribe(load -> {
            if (load instanceof Load.Ready<Newest>(Newest.Newer newer, Instant at)) {
                stay.get()
                        .notices()
                        .done(
                                Text.tr("There is version {0} of Pilothouse.", newer.version()),
                                Optional.of(new Notice.Offer(
                                        Text.tr("Open its page"),
                                        () -> windows.options().browser().open(newer.page()))));
            }
        });
        stay.get().tasks().scope().load(Text.tr("Ask for a newer version"), newest, progress -> check.ask());
    }

    /** Says that something broke. */
    void show(Crash crash) {
        Overlay[] shown = new Overlay[1];
        shown[0] = frame.overlays().dialog(new CrashBoard(crash, () -> shown[0].dismiss()), () -> {});
    }

    /** The manual at the page of the pane that is shown. */
    private void help() {
        String page =
                inside.get().flatMap(SignedInScreen::place).map(Place::pane).orElse(OUTSIDE);
        Overlay[] shown = new Overlay[1];
        HelpBoard board = new HelpBoard(
                windows.options().manual(), page, windows.options().browser(), () -> shown[0].dismiss());
        shown[0] = frame.overlays().dialog(board, () -> {});
        shown[0].firstGoesBack(board::back);
    }

    void copyDiagnostics() {
        new Diagnostics(
                        frame.clock().instant(),
                        inside.get().map(SignedInScreen::workspace),
                        List.copyOf(stay.get().notices().list()),
                        windows.options().log().map(OwnLog::file),
                        windows.network()::now)
                .copy(stay.get().tasks().scope(), stay.get().notices());
    }
}
