package dev.pilothouse.core.work;

/** Where work tells how far it is. Thread-safe: parallel parts of one work may share it. */
public interface Progress {
    /** A progress that nobody looks at, for work without a window. */
    Progress NONE = new Progress() {
        @Override
        public void phase(String name, long items, long bytes) {}

        @Override
        public void add(long items, long bytes) {}

        @Override
        public void note(String text) {}
    };

    /**
     * A new phase begins; counts start again.
     *
     * @param name in words, lower case: "new files"
     * @param items how many there are; 0 where that is not known
     * @param bytes how many there are; 0 where bytes say nothing
     */
    void phase(String name, long items, long bytes);

    /** So many more are done; may be negative where a try has to be repeated. */
    void add(long items, long bytes);

    /** What is being done right now, in words. */
    void note(String text);
}
