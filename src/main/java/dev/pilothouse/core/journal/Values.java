package dev.pilothouse.core.journal;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.PrivateFile;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Turn;
import dev.pilothouse.core.journal.WayBack.Inverse;
import dev.pilothouse.core.secret.Envelope;
import dev.pilothouse.core.secret.SecretStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The values behind the journal's entries, for taking changes back: a file each, {@code <entry>.before} and
 * {@code <entry>.after}, locked by AES-256-GCM together with the entry's id, the feature, and the inverse's kind and version,
 * so that none opens in the place of another. The key lies in a {@link SecretStore}. Values older than the age limit are
 * deleted. Thread-safe; blocking.
 */
public final class Values {
    /** How many days values are kept. */
    public static final Setting<Integer> DAYS = Setting.of("journalValuesDays", Integer.class, 7);

    private static final String KEY = "journal-values";
    private final Path folder;
    private final SecretStore secrets;
    private final Duration age;
    private final Clock clock;
    private final Turn turn;

    /** @param age how long values are kept */
    public Values(Path folder, SecretStore secrets, Duration age, Clock clock) {
        this.folder = folder;
        this.secrets = secrets;
        this.age = age;
        this.clock = clock;
        this.turn = new Turn(folder.resolve("values.lock"));
    }

    /** How long values are kept. */
    public Duration age() {
        return age;
    }

    /** Whether the values of an entry are there. */
    public boolean has(String entry) {
        return Stream.of(Side.values()).allMatch(side -> Files.exists(file(entry, side)));
    }

    /** The values of an entry; refused where they are too old, missing, or were altered: then they are kept aside. */
    public Kept read(String entry, Inverse inverse) throws IOException {
        if (!has(entry)) {
            throw Refused.notDone(
                    Text.tr("What was there before is not kept any more."),
                    Text.tr(
                            "Values are kept for {0,choice,1#1 day|1<{0} days}, and only on the computer where the"
                                    + " change was made.",
                            age.toDays()));
        }
        byte[] key = secrets.load(KEY).orElseThrow(Values::noKey);
        return new Kept(open(entry, inverse, Side.BEFORE, key), open(entry, inverse, Side.AFTER, key));
    }

    /** Deletes values that are too old; how many files went. */
    public int prune() throws IOException {
        if (Files.notExists(folder)) {
            return 0;
        }
        Instant limit = clock.instant().minus(age);
        int gone = 0;
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(Values::isValue).toList()) {
                if (isOlder(file, limit) && Files.deleteIfExists(file)) {
                    gone++;
                }
            }
        }
        return gone;
    }

    void keep(String entry, Inverse inverse, Kept kept) throws IOException {
        byte[] key = key();
        save(entry, inverse, Side.BEFORE, key, kept.before());
        save(entry, inverse, Side.AFTER, key, kept.after());
        prune();
    }

    private enum Side {
        BEFORE,
        AFTER
    }

    // The first byte tells nothing from an empty value.
    private void save(String entry, Inverse inverse, Side side, byte[] key, Optional<byte[]> value) throws IOException {
        byte[] content = new byte[1 + value.map(bytes -> bytes.length).orElse(0)];
        value.ifPresent(bytes -> {
            content[0] = 1;
            System.arraycopy(bytes, 0, content, 1, bytes.length);
        });
        PrivateFile.writeThrough(file(entry, side), Envelope.seal(key, about(entry, inverse, side), content));
    }

    private Optional<byte[]> open(String entry, Inverse inverse, Side side, byte[] key) throws IOException {
        Path file = file(entry, side);
        Optional<byte[]> content = Envelope.open(key, about(entry, inverse, side), Files.readAllBytes(file));
        if (content.isEmpty() || content.get().length == 0) {
            throw damaged(file);
        }
        byte[] bytes = content.get();
        return bytes[0] == 0 ? Optional.empty() : Optional.of(Arrays.copyOfRange(bytes, 1, bytes.length));
    }

    private static Refused damaged(Path file) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".broken");
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        return new Refused(Fault.notDone(
                Text.tr("What was there before can’t be read: the file was altered since it was written, or its key was"
                        + " replaced."),
                Text.tr("It is kept as {0}.", aside)));
    }

    private static Refused noKey() {
        return Refused.notDone(
                Text.tr("What was there before can’t be read: its key is missing."),
                Text.tr("The key is made anew with the next change; older values stay locked."));
    }

    // Two that make a key at once would lock each other's values for ever.
    private byte[] key() throws IOException {
        Optional<byte[]> there = secrets.load(KEY);
        return there.isPresent()
                ? there.get()
                : turn.take(() -> {
                    Optional<byte[]> meanwhile = secrets.load(KEY);
                    if (meanwhile.isPresent()) {
                        return meanwhile.get();
                    }
                    byte[] fresh = Envelope.newKey();
                    secrets.save(KEY, fresh);
                    return fresh;
                });
    }

    private static boolean isValue(Path file) {
        return file.getFileName().toString().matches(".+\\.(before|after)(\\.broken)?");
    }

    private static boolean isOlder(Path file, Instant limit) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(limit);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static String about(String entry, Inverse inverse, Side side) {
        return String.join(
                "|", entry, inverse.feature(), inverse.kind(), Integer.toString(inverse.version()), side.name());
    }

    private Path file(String entry, Side side) {
        return folder.resolve(entry + "." + side.name().toLowerCase(Locale.ROOT));
    }
}
