package dev.pilothouse.ui.chart;

import dev.pilothouse.ui.Tone;
import java.util.List;

/**
 * A line of a chart.
 *
 * @param name as the legend has it
 * @param spots by time; where none is, the line has a gap
 */
public record Curve(String name, Tone tone, List<Spot> spots) {
    public Curve {
        spots = List.copyOf(spots);
    }
}
