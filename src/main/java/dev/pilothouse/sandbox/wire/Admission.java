package dev.pilothouse.sandbox.wire;

import dev.pilothouse.sandbox.iam.Caller;
import java.io.InputStream;
import java.util.Optional;

/** What the gate found out about one request: who sent it, what they may do, and its body, verified while it is read. */
interface Admission {
    Caller caller();

    InputStream body();

    Optional<Checksum> checksum();

    boolean may(String action, String resourceArn);

    void require(String action, String resourceArn);
}
