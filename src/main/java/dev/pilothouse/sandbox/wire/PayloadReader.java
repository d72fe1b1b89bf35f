package dev.pilothouse.sandbox.wire;

import java.util.Optional;
import software.amazon.awssdk.core.SdkField;

/** Reads members out of one request body. */
interface PayloadReader {
    /** The body as the value of the one member that it is. */
    Object whole(SdkField<?> payload);

    /** A member of the body. */
    Optional<Object> member(SdkField<?> field);
}
