package dev.pilothouse.sandbox.wire;

import java.util.List;
import java.util.Map;

/** A plain HTTP answer, outside the model. */
public record Answer(int status, Map<String, List<String>> headers, Body body) {}
