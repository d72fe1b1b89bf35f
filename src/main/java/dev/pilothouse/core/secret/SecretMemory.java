package dev.pilothouse.core.secret;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets that end with the program. Thread-safe. */
public final class SecretMemory implements SecretStore {
    private final Map<String, byte[]> secrets = new ConcurrentHashMap<>();

    @Override
    public Optional<byte[]> load(String name) {
        return Optional.ofNullable(secrets.get(name)).map(byte[]::clone);
    }

    @Override
    public void save(String name, byte[] secret) {
        secrets.put(name, secret.clone());
    }

    @Override
    public void delete(String name) {
        secrets.remove(name);
    }

    @Override
    public Optional<String> unavailable() {
        return Optional.empty();
    }

    @Override
    public Kind kind() {
        return Kind.MEMORY;
    }
}
