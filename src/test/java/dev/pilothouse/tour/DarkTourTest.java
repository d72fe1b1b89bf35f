package dev.pilothouse.tour;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes the tour in the dark theme: {@code mvn -q -Ptour verify}; one class a theme, so that both go side by side. */
@Tag("tour")
class DarkTourTest {
    private static final Tour TOUR = new Tour("dark");

    @TempDir
    private Path folder;

    @BeforeAll
    static void begin() throws IOException {
        TOUR.begin();
    }

    @Test
    void eachPaneDoesItsMainJob() throws IOException {
        TOUR.byMouse(folder);
    }

    @Test
    void aDayInProductionGoesByKeysAlone() throws IOException {
        TOUR.byKeys(folder);
    }
}
