package dev.pilothouse.sandbox.wire;

/** The wire protocols of AWS that the sandbox speaks. */
public enum Protocol {
    JSON,
    REST_JSON,
    REST_XML,
    QUERY
}
