package dev.pilothouse.app;

import java.util.Optional;

/** This very program. */
final class Build {
    private Build() {}

    /** Its version, as packaging wrote it; {@code development} where it runs from its sources. */
    static String version() {
        return Optional.ofNullable(Build.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
