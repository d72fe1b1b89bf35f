package dev.pilothouse.app;

import dev.pilothouse.app.help.Manual;
import dev.pilothouse.core.Browser;
import dev.pilothouse.core.Playground;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** What the program is given in tests: everything in one folder, the manual as it lies in the sources. */
final class Outfit {
    private Outfit() {}

    static Windows.Options in(Path settings, Optional<Playground> playground, Browser browser, Clock clock) {
        return new Windows.Options(
                settings,
                settings.resolve("data"),
                playground,
                browser,
                clock,
                Optional.empty(),
                Manual.in(Path.of("assets")),
                Optional.empty());
    }
}
