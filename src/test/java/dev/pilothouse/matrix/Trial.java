package dev.pilothouse.matrix;

/** One operation of the program, and how to see what became of it. */
interface Trial {
    String name();

    /** Something new to be done; nothing goes wrong yet. */
    void prepare() throws Exception;

    /** What the person asks for. */
    void run() throws Exception;

    /** What the person does after it failed. */
    default void again() throws Exception {
        run();
    }

    /** Looked up past the network. */
    default Effect effect() throws Exception {
        return Effect.READS;
    }
}
