package dev.pilothouse.sandbox.cloudfront;

import java.util.Optional;

/**
 * Which distribution a viewer's request goes to.
 *
 * @param cookie what keeps the viewer there, as a Set-Cookie header; empty where nothing does
 */
record Routed<D>(D to, Optional<String> cookie) {}
