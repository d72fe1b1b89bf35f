package dev.pilothouse.sandbox.wire;

import java.util.Map;

/** Where a request belongs: the service, its operation, and the values of the path's labels. */
record Route(Hosted host, Operation operation, Map<String, String> labels) {}
