package dev.pilothouse.sandbox.logs.insights;

/** Takes records one after the other. One thread. */
interface Stage {
    void accept(Row row);

    /** No more will come. */
    void end();
}
