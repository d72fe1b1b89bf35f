package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.core.workspace.Overlay;
import dev.pilothouse.core.workspace.Shelf;
import dev.pilothouse.core.workspace.WorkspaceAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The workspaces that are kept: looked at and taken in, handed out, removed. Never opens or calls one. Screen thread only. */
final class ShelfModel {
    private final Shelf shelf;
    private final Scope scope;
    private final Prompts prompts;
    private final Notices notices;
    private final ObjectProperty<Load<List<Shelf.Kept>>> kept = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<Arrival>> arrival = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<String>> written = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Aside> aside = new SimpleObjectProperty<>(new Aside.None());
    private final StringProperty file = new SimpleStringProperty("");

    ShelfModel(Shelf shelf, Scope scope, Prompts prompts, Notices notices) {
        this.shelf = shelf;
        this.scope = scope;
        this.prompts = prompts;
        this.notices = notices;
        written.subscribe(this::done);
    }

    ObjectProperty<Load<List<Shelf.Kept>>> kept() {
        return kept;
    }

    /** The file that is looked at. */
    ObjectProperty<Load<Arrival>> arrival() {
        return arrival;
    }

    /** What was written last: a copy kept, a file exported, a copy removed. */
    ObjectProperty<Load<String>> written() {
        return written;
    }

    ObjectProperty<Aside> aside() {
        return aside;
    }

    /** The path or address that is typed. */
    StringProperty file() {
        return file;
    }

    void refresh() {
        scope.load(Text.tr("Look for workspaces"), kept, progress -> shelf.kept());
    }

    void begin() {
        arrival.set(Load.idle());
        written.set(Load.idle());
        aside.set(new Aside.Importing());
    }

    /** Reads the typed file or address and compares it with what is kept; takes nothing. */
    void look() {
        written.set(Load.idle());
        String typed = file.get().strip();
        boolean address = WorkspaceAddress.isMeant(typed);
        scope.load(
                address ? Text.tr("Fetch a workspace") : Text.tr("Read {0}", typed),
                arrival,
                progress -> Arrival.of(
                        address ? shelf.look(WorkspaceAddress.of(typed)) : shelf.look(Path.of(typed)),
                        shelf.workspaces()));
    }

    /** Looks at a file that the desktop opened the program with; a path, whatever it is called. */
    void look(Path opened) {
        begin();
        file.set(opened.toAbsolutePath().toString());
        look();
    }

    /** Keeps what was looked at; where it would change whom passwords and calls go to, the account has to be typed. */
    void take(Arrival shown) {
        if (!shown.grave()) {
            keep(shown.workspace());
            return;
        }
        Workspace workspace = shown.workspace();
        prompts.confirm(
                new Prompts.Question(
                        Text.tr("Let {0} sign in and call elsewhere?", workspace.name()),
                        Text.tr(
                                "From now on it means account {0}, user pool {1}. There is no way back but the older"
                                        + " file.",
                                workspace.account(), workspace.signIn().userPool()),
                        Text.tr("Replace"),
                        Optional.of(workspace.account()),
                        true),
                () -> keep(workspace));
    }

    void leave() {
        scope.cancel(arrival);
        aside.set(new Aside.None());
    }

    void beginExport(Workspace workspace) {
        written.set(Load.idle());
        aside.set(new Aside.Exporting(workspace));
    }

    /** Which of these somebody has of their own in the workspace. */
    List<Shareable> shareable(Workspace workspace) {
        Overlay own = overlay(workspace);
        return Shareable.ALL.stream().filter(it -> own.has(it.entry())).toList();
    }

    /** Writes the workspace into the typed file; what is shared goes into the kept copy too. */
    void export(Workspace workspace, List<Setting<?>> shared) {
        Path typed = Path.of(file.get().strip());
        Workspace out = overlay(workspace).share(workspace, shared);
        scope.load(Text.tr("Export {0}", workspace.name()), written, progress -> {
            shelf.export(out, typed);
            if (!out.equals(workspace)) {
                shelf.keep(out);
            }
            return Text.tr("{0} is written to {1}.", workspace.name(), typed);
        });
    }

    void remove(Shelf.Kept copy, String name) {
        Optional<Environment> environment =
                copy instanceof Shelf.Kept.Fit fit ? Optional.of(fit.workspace().environment()) : Optional.empty();
        prompts.confirm(
                new Prompts.Question(
                        Text.tr("Remove {0} from the list?", name),
                        environment.isPresent()
                                ? Text.tr(
                                        "Only the copy kept here goes. Nothing in AWS changes; import the file to have"
                                                + " it back.")
                                : Text.tr("The file is deleted. It can’t be read here; copy it first if you need it."),
                        Text.tr("Remove"),
                        Optional.empty(),
                        true),
                () -> scope.load(Text.tr("Remove {0}", name), written, progress -> {
                    shelf.remove(copy);
                    return Text.tr("{0} is removed from the list.", name);
                }));
    }

    private void keep(Workspace workspace) {
        scope.load(Text.tr("Keep {0}", workspace.name()), written, progress -> {
            shelf.keep(workspace);
            return Text.tr("{0} is in the list now.", workspace.name());
        });
    }

    private void done(Load<String> load) {
        switch (load) {
            case Load.Ready<String> ready -> {
                notices.done(ready.value(), Optional.empty());
                aside.set(new Aside.None());
                refresh();
            }
            case Load.Failed<String> failed
            when aside.get() instanceof Aside.None -> notices.failed(Text.tr("Workspaces"), failed.fault());
            default -> {}
        }
    }

    private Overlay overlay(Workspace workspace) {
        return shelf.overlay(workspace, fault -> notices.failed(Text.tr("Your files"), fault));
    }
}
