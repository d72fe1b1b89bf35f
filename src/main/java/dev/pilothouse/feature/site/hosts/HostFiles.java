package dev.pilothouse.feature.site.hosts;

import java.util.Optional;

/** What a build has for other hosts at its top; read, and never published. */
public record HostFiles(Optional<HeadersFile> headers, Optional<RedirectsFile> redirects) {
    public static final HostFiles NONE = new HostFiles(Optional.empty(), Optional.empty());

    /** Whether a path is one of them. */
    public static boolean isOne(String path) {
        return path.equals(HeadersFile.NAME) || path.equals(RedirectsFile.NAME);
    }
}
