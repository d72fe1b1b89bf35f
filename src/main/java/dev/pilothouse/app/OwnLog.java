package dev.pilothouse.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.FilterReply;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import dev.dirs.BaseDirectories;
import dev.dirs.ProjectDirectories;
import dev.pilothouse.core.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * The program's own log: files of one megabyte (0600), the last five of them, written by one process each. What is written
 * passes through {@link RedactedLayout}; what libraries tell below a warning is never written ({@link PinnedOff}).
 */
public final class OwnLog implements AutoCloseable {
    private static final int KEPT = 5;
    private static final String SIZE = "1MB";
    private static final int TAIL = 200;
    private final LoggerContext context;
    private final Path file;
    private final FileChannel lock;

    private OwnLog(LoggerContext context, Path file, FileChannel lock) {
        this.context = context;
        this.file = file;
        this.lock = lock;
    }

    /** The folder that this system means for it, such as {@code ~/.local/state/pilothouse}. */
    static Path folder() {
        Optional<String> state = Optional.ofNullable(System.getenv("XDG_STATE_HOME"))
                .filter(folder -> Path.of(folder).isAbsolute());
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        return linux
                ? Path.of(state.orElse(BaseDirectories.get().homeDir + "/.local/state"), "pilothouse")
                : Path.of(ProjectDirectories.from("dev", "", "Pilothouse").dataLocalDir, "logs");
    }

    /** Takes over all logging of this process. */
    static OwnLog start(Path folder, Level level) throws IOException {
        PrivateFile.folder(folder);
        for (int number = 1; ; number++) {
            String name = number == 1 ? "pilothouse" : "pilothouse-" + number;
            FileChannel lock =
                    FileChannel.open(PrivateFile.empty(folder.resolve("." + name + ".lock")), StandardOpenOption.WRITE);
            if (held(lock)) {
                LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
                OwnLog log = new OwnLog(context, folder.resolve(name + ".log"), lock);
                log.configure(level);
                return log;
            }
            lock.close();
        }
    }

    /** Whether the program tells its every step. */
    void detailed(boolean detailed) {
        context.getLogger("dev.pilothouse").setLevel(detailed ? Level.DEBUG : Level.INFO);
    }

    Path file() {
        return file;
    }

    /** The last lines of a log; empty where there is none. */
    static List<String> tail(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    @Override
    public void close() {
        context.stop();
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Another process of this person's has it, or this one does already.
    private static boolean held(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void configure(Level level) {
        context.reset();
        PinnedOff pinned = new PinnedOff();
        pinned.setContext(context);
        pinned.start();
        context.addTurboFilter(pinned);
        ch.qos.logback.classic.Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(level);
        root.addAppender(files());
        root.addAppender(console());
        context.getLogger("javafx").setLevel(Level.ERROR);
    }

    private Appender<ILoggingEvent> files() {
        PrivateRolling files = new PrivateRolling();
        files.setFile(file.toString());
        FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(files);
        window.setFileNamePattern(file + ".%i");
        window.setMinIndex(1);
        window.setMaxIndex(KEPT - 1);
        window.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(FileSize.valueOf(SIZE));
        // Otherwise it looks once a minute, and a file grows without end meanwhile.
        size.setCheckIncrement(Duration.buildByMilliseconds(0));
        size.start();
        files.setRollingPolicy(window);
        files.setTriggeringPolicy(size);
        return started(files);
    }

    // What went wrong is said where the program was started, too.
    private Appender<ILoggingEvent> console() {
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setTarget("System.err");
        console.addFilter(new Filter<>() {
            @Override
            public FilterReply decide(ILoggingEvent event) {
                return event.getLevel().isGreaterOrEqual(Level.WARN) ? FilterReply.NEUTRAL : FilterReply.DENY;
            }
        });
        return started(console);
    }

    private <A extends OutputStreamAppender<ILoggingEvent>> A started(A appender) {
        RedactedLayout layout = new RedactedLayout();
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    /** A file that only this person may read, also after each turn. */
    private static final class PrivateRolling extends RollingFileAppender<ILoggingEvent> {
        @Override
        public void openFile(String name) throws IOException {
            PrivateFile.empty(Path.of(name));
            super.openFile(name);
        }
    }
}
