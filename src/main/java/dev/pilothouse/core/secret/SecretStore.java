package dev.pilothouse.core.secret;

import java.io.IOException;
import java.util.Optional;

/** Where small secrets lie: the system's keychain, or what takes its place. Thread-safe; blocking. */
public interface SecretStore {
    /** The secret of that name; empty where there is none. */
    Optional<byte[]> load(String name) throws IOException;

    /** Keeps a secret, in place of another of that name. */
    void save(String name, byte[] secret) throws IOException;

    /** Forgets it; without effect where there is none. */
    void delete(String name) throws IOException;

    /** Why it can't be used now, in words; empty where it can. */
    Optional<String> unavailable();

    Kind kind();

    /** What protects the secrets. */
    enum Kind {
        /** The system's keychain. */
        KEYCHAIN,
        /** Files that only this person may read. */
        FILE,
        /** Nothing outlives the program. */
        MEMORY
    }
}
