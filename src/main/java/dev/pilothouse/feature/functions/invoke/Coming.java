package dev.pilothouse.feature.functions.invoke;

/** Is told how an answer comes that is read while it is written, on the thread that reads it. */
@FunctionalInterface
interface Coming {
    /**
     * More of it came.
     *
     * @param end the last of what came so far: of a long answer not all of it
     * @param bytes how many came now
     */
    void more(String end, int bytes);
}
