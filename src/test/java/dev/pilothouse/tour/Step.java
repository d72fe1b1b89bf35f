package dev.pilothouse.tour;

/**
 * One thing that a person does on the tour, ending when what it leads to is on screen.
 *
 * @param name of the step and of its picture
 * @param pane as its package is named
 * @param by the path taken where headless can't do what a person would; empty otherwise
 */
record Step(String name, String pane, String by, Action action) {
    /** What is clicked and typed. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    static Step of(String name, String pane, Action action) {
        return new Step(name, pane, "", action);
    }

    Step by(String path) {
        return new Step(name, pane, path, action);
    }
}
