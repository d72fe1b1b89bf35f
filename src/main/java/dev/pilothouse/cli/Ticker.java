package dev.pilothouse.cli;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Progress;
import java.io.PrintStream;
import java.time.Duration;

/** Tells how far a command is: in one line that is written over where a person looks on, else a line for each phase. */
final class Ticker implements Progress {
    private static final long PAUSE = Duration.ofMillis(100).toNanos();
    private final Terminal terminal;
    private String phase = "";
    private long items;
    private long done;
    private long shown;
    private int width;

    Ticker(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void phase(String name, long count, long bytes) {
        phase = name;
        items = count;
        done = 0;
        if (terminal.interactive()) {
            show();
        } else {
            terminal.err().println(count == 0 ? name : Text.tr("{0}: {1}", name, Humane.count(count)));
        }
    }

    @Override
    public synchronized void add(long more, long bytes) {
        done += more;
        if (terminal.interactive() && System.nanoTime() - shown > PAUSE) {
            show();
        }
    }

    @Override
    public void note(String text) {
        // A file's name flies by too fast to be read, and a log does not need it.
    }

    /** Takes the line away. */
    synchronized void end() {
        if (width > 0) {
            write("");
        }
    }

    private void show() {
        shown = System.nanoTime();
        write(items == 0 ? phase : Text.tr("{0}: {1} of {2}", phase, Humane.count(done), Humane.count(items)));
    }

    private void write(String text) {
        PrintStream err = terminal.err();
        err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())) + (text.isEmpty() ? "\r" : ""));
        err.flush();
        width = text.length();
    }
}
