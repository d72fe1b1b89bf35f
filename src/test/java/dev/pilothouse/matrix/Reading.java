package dev.pilothouse.matrix;

/** A trial that changes nothing. */
record Reading(String name, Action action) implements Trial {
    /** What is read. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    @Override
    public void prepare() {}

    @Override
    public void run() throws Exception {
        action.run();
    }
}
