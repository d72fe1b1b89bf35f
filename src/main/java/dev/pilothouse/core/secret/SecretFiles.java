package dev.pilothouse.core.secret;

import dev.pilothouse.core.PrivateFile;
import dev.pilothouse.core.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Secrets in files of their own (0600, in a folder 0700): as safe as the person's account is. Thread-safe; blocking. */
public final class SecretFiles implements SecretStore {
    private final Path folder;

    public SecretFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<byte[]> load(String name) throws IOException {
        return Files.exists(file(name)) ? Optional.of(Files.readAllBytes(file(name))) : Optional.empty();
    }

    @Override
    public void save(String name, byte[] secret) throws IOException {
        PrivateFile.writeThrough(file(name), secret);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    @Override
    public Optional<String> unavailable() {
        try {
            return Files.isWritable(PrivateFile.folder(folder))
                    ? Optional.empty()
                    : Optional.of(Text.tr("{0} can’t be written.", folder));
        } catch (IOException e) {
            return Optional.of(Text.tr("{0} can’t be made.", folder));
        }
    }

    @Override
    public Kind kind() {
        return Kind.FILE;
    }

    private Path file(String name) {
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException("not a secret's name: " + name);
        }
        return folder.resolve(name + ".key");
    }
}
