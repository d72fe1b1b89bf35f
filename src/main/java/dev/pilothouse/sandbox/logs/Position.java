package dev.pilothouse.sandbox.logs;

/** A place in a group's order: by time, then by arrival. */
record Position(long at, long number) implements Comparable<Position> {
    /** Before everything at that time or later. */
    static Position before(long at) {
        return new Position(at, -1);
    }

    @Override
    public int compareTo(Position other) {
        int byTime = Long.compare(at, other.at);
        return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
}
