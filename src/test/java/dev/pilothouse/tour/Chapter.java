package dev.pilothouse.tour;

import java.util.List;

/**
 * Steps that follow each other; where one fails, the rest of them is left out and the tour goes on with the next chapter.
 *
 * @param name by which {@code -Dpilothouse.tour=NAME,NAME} asks for it
 */
record Chapter(String name, List<Step> steps) {
    Chapter {
        steps = List.copyOf(steps);
    }

    Chapter by(String path) {
        return new Chapter(name, steps.stream().map(step -> step.by(path)).toList());
    }
}
