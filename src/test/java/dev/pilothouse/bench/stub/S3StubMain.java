package dev.pilothouse.bench.stub;

import java.io.IOException;

/** The stub in a JVM of its own: prints its address, and ends when its input does. */
public final class S3StubMain {
    private S3StubMain() {}

    public static void main(String[] arguments) throws IOException {
        try (S3Stub stub = new S3Stub()) {
            System.out.println(stub.address());
            while (System.in.read() >= 0) {
                // whoever started it holds the other end
            }
        }
    }
}
