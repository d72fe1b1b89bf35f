package dev.pilothouse.bench.stub;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A body without the framing {@code aws-chunked}; signatures and trailers are passed over. One thread. */
final class Dechunked extends InputStream {
    private static final int BUFFER = 64 * 1024;
    private final InputStream framed;
    private long left;
    private boolean ended;

    Dechunked(InputStream framed) {
        this.framed = new BufferedInputStream(framed, BUFFER);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
        if (left == 0 && !ended) {
            begin();
        }
        if (ended) {
            return -1;
        }
        int got = framed.read(into, at, (int) Math.min(left, most));
        if (got < 0) {
            throw new EOFException();
        }
        left -= got;
        if (left == 0) {
            line();
        }
        return got;
    }

    private void begin() throws IOException {
        String line = line();
        int semicolon = line.indexOf(';');
        left = Long.parseLong(semicolon < 0 ? line : line.substring(0, semicolon), 16);
        if (left == 0) {
            ended = true;
            framed.transferTo(OutputStream.nullOutputStream());
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int unit = framed.read(); unit != '\n'; unit = framed.read()) {
            if (unit < 0) {
                throw new EOFException();
            }
            if (unit != '\r') {
                line.append((char) unit);
            }
        }
        return line.toString();
    }
}
