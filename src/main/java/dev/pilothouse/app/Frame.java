package dev.pilothouse.app;

import dev.pilothouse.ui.theme.Appearance;
import java.time.Clock;

/** What the window lends its screens. */
record Frame(Overlays overlays, Appearance appearance, Clock clock, RecentChoices recent) {}
