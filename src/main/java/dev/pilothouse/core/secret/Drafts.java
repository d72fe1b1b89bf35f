package dev.pilothouse.core.secret;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.PrivateFile;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Sha256;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a person has begun and not sent yet, kept until it is: a file for each subject, locked by AES-256-GCM together with its
 * subject, so that none opens in the place of another. The key lies in a {@link SecretStore}. Several windows and processes
 * may change the same one. Thread-safe; blocking.
 */
public final class Drafts {
    private static final String KEY = "drafts";
    private final Path folder;
    private final SecretStore secrets;
    private final Turn turn;

    public Drafts(Path folder, SecretStore secrets) {
        this.folder = folder;
        this.secrets = secrets;
        this.turn = new Turn(folder.resolve("drafts.lock"));
    }

    /**
     * What is kept of a subject; empty where nothing is.
     *
     * @param subject all that tells it from others
     * @throws Refused where it was altered, or its key is missing: then it is kept aside
     */
    public Optional<byte[]> load(String subject) throws IOException {
        return turn.take(() -> open(subject));
    }

    /**
     * Keeps something else in its place, made of what is kept at that moment.
     *
     * @param edit given and giving empty where nothing is kept
     */
    public void change(String subject, UnaryOperator<Optional<byte[]>> edit) throws IOException {
        turn.take(() -> {
            Optional<byte[]> next = edit.apply(open(subject));
            if (next.isPresent()) {
                PrivateFile.writeThrough(file(subject), Envelope.seal(key(), subject, next.get()));
            } else {
                Files.deleteIfExists(file(subject));
            }
            return subject;
        });
    }

    private Optional<byte[]> open(String subject) throws IOException {
        Path file = file(subject);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        byte[] sealed = Files.readAllBytes(file);
        Optional<byte[]> content = secrets.load(KEY).flatMap(key -> Envelope.open(key, subject, sealed));
        if (content.isEmpty()) {
            throw damaged(file);
        }
        return content;
    }

    private byte[] key() throws IOException {
        Optional<byte[]> there = secrets.load(KEY);
        if (there.isPresent()) {
            return there.get();
        }
        byte[] fresh = Envelope.newKey();
        secrets.save(KEY, fresh);
        return fresh;
    }

    private static Refused damaged(Path file) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".broken");
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        return new Refused(Fault.notDone(
                Text.tr("What was begun here and not saved can’t be read: its file was altered, or its key was"
                        + " replaced."),
                Text.tr("It is kept as {0}.", aside)));
    }

    // Subjects hold names of any kind, so a file is named by a hash.
    private Path file(String subject) {
        return folder.resolve(Sha256.hex(subject).substring(0, 32) + ".draft");
    }
}
