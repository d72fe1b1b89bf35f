package dev.pilothouse.feature.logs.lines;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Some neighbouring lines, packed: their text in UTF-8 end to end, and eleven bytes beside each. Once it is sealed it never
 * changes.
 */
final class Chunk {
    /** Text in it at most, unless a single line is longer. */
    static final int TEXT = 256 * 1024;

    private static final byte CUT = (byte) 0x80;
    private static final int FIRST_LINES = 256;
    private final long first;
    private final long base;
    private byte[] text;
    private int[] ends;
    private int[] times;
    private char[] sources;
    private byte[] levels;
    private int count;

    /**
     * @param first the number of its first line
     * @param base the time that its lines' times relate to
     */
    Chunk(long first, long base) {
        this.first = first;
        this.base = base;
        text = new byte[TEXT];
        ends = new int[FIRST_LINES];
        times = new int[FIRST_LINES];
        sources = new char[FIRST_LINES];
        levels = new byte[FIRST_LINES];
    }

    private Chunk(long first, long base, int count) {
        this.first = first;
        this.base = base;
        this.count = count;
    }

    /** Whether there is room for a line of so many bytes at that time. */
    boolean takes(int bytes, long time) {
        boolean near = Math.abs(time - base) < Integer.MAX_VALUE;
        return count == 0 || near && textBytes() + bytes <= TEXT;
    }

    void add(byte[] line, long time, char source, Level level, boolean cut) {
        int from = textBytes();
        if (from + line.length > text.length) {
            text = Arrays.copyOf(text, from + line.length);
        }
        if (count == ends.length) {
            size(count * 2);
        }
        System.arraycopy(line, 0, text, from, line.length);
        ends[count] = from + line.length;
        times[count] = (int) (time - base);
        sources[count] = source;
        levels[count] = (byte) (level.ordinal() | (cut ? CUT : 0));
        count++;
    }

    /** No more comes: nothing is kept that is not needed. */
    Chunk seal() {
        text = Arrays.copyOf(text, textBytes());
        size(count);
        return this;
    }

    /** As it is now. */
    Chunk copy() {
        Chunk copy = new Chunk(first, base, count);
        copy.text = Arrays.copyOf(text, textBytes());
        copy.ends = Arrays.copyOf(ends, count);
        copy.times = Arrays.copyOf(times, count);
        copy.sources = Arrays.copyOf(sources, count);
        copy.levels = Arrays.copyOf(levels, count);
        return copy;
    }

    private void size(int lines) {
        ends = Arrays.copyOf(ends, lines);
        times = Arrays.copyOf(times, lines);
        sources = Arrays.copyOf(sources, lines);
        levels = Arrays.copyOf(levels, lines);
    }

    long first() {
        return first;
    }

    int count() {
        return count;
    }

    /** The number of the line after its last. */
    long end() {
        return first + count;
    }

    /** UTF-8, end to end. */
    byte[] text() {
        return text;
    }

    int textBytes() {
        return count == 0 ? 0 : ends[count - 1];
    }

    /** What it takes of memory. */
    long bytes() {
        return text.length + 11L * ends.length + 96;
    }

    int from(int line) {
        return line == 0 ? 0 : ends[line - 1];
    }

    int to(int line) {
        return ends[line];
    }

    /** The line that holds the byte. */
    int at(int position) {
        int found = Arrays.binarySearch(ends, 0, count, position + 1);
        int line = found >= 0 ? found : -found - 1;
        // Empty lines end where the one before them does.
        while (line > 0 && ends[line - 1] > position) {
            line--;
        }
        return line;
    }

    long time(int line) {
        return base + times[line];
    }

    char source(int line) {
        return sources[line];
    }

    Level level(int line) {
        return LEVELS[levels[line] & ~CUT];
    }

    private static final Level[] LEVELS = Level.values();

    boolean cut(int line) {
        return (levels[line] & CUT) != 0;
    }

    String words(int line) {
        return new String(text, from(line), to(line) - from(line), StandardCharsets.UTF_8);
    }

    /** For a file; it is sealed. */
    ByteBuffer written() {
        ByteBuffer all = ByteBuffer.allocate(24 + count * 11 + text.length);
        all.putLong(first).putLong(base).putInt(count).putInt(text.length);
        for (int line = 0; line < count; line++) {
            all.putInt(ends[line]).putInt(times[line]).putChar(sources[line]).put(levels[line]);
        }
        return all.put(text).flip();
    }

    /** What {@link #written} wrote. */
    static Chunk read(ByteBuffer all) {
        Chunk chunk = new Chunk(all.getLong(), all.getLong(), all.getInt());
        chunk.text = new byte[all.getInt()];
        chunk.ends = new int[chunk.count];
        chunk.times = new int[chunk.count];
        chunk.sources = new char[chunk.count];
        chunk.levels = new byte[chunk.count];
        for (int line = 0; line < chunk.count; line++) {
            chunk.ends[line] = all.getInt();
            chunk.times[line] = all.getInt();
            chunk.sources[line] = all.getChar();
            chunk.levels[line] = all.get();
        }
        all.get(chunk.text);
        return chunk;
    }
}
