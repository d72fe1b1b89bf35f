package dev.pilothouse.core;

import java.net.URI;

/** Opens an address in the person's own browser, never inside the program. Screen thread only. */
@FunctionalInterface
public interface Browser {
    void open(URI address);
}
