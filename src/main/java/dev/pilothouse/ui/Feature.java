package dev.pilothouse.ui;

import dev.pilothouse.core.Event;
import dev.pilothouse.core.Place;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.undo.Undoes;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** A pane of the program: what the rail shows of it, what can be done in it, and how it is opened. */
public interface Feature {
    /** The last part of its package's name, also the pane of its {@link Place}s. */
    String id();

    String title();

    /** An Ikonli code such as {@code fth-upload}. */
    String icon();

    /** The heading of the rail under which it stands. */
    Group group();

    List<Command> commands();

    /**
     * What it takes of AWS beside what its commands need: to show the pane, and to take changes back. The policies under {@code
     * assets/iam} are made of both.
     */
    default List<Needs> needs() {
        return List.of();
    }

    /** Opens the pane at a place; arguments that it does not know give a notice. */
    View open(Desk desk, Place place);

    /** What of it a person may look for by name; cheap, and never read from AWS for this. */
    default List<Resource> resources(Desk desk) {
        return List.of();
    }

    /** How the changes that it makes can be taken back, with its pane closed too; asked once, when somebody signs in. */
    default List<Undoes> undoes(Desk desk) {
        return List.of();
    }

    /**
     * How many changes were begun in it and not sent, today or earlier; asked when somebody signs in, afterwards the pane tells
     * {@link Badges}. Blocking.
     */
    default int badge(Desk desk) throws IOException {
        return 0;
    }

    /**
     * What of the application was released by its means since then, by whom ever, for the time axes of other panes; nothing where
     * the workspace has nothing of that kind. Blocking; fails as a read of AWS does.
     */
    default List<Event> releases(Desk desk, Instant since) throws Exception {
        return List.of();
    }

    /** The headings of the rail, in order. */
    enum Group {
        OVERVIEW,
        RELEASE,
        RUN,
        DATA,
        OPERATE
    }
}
