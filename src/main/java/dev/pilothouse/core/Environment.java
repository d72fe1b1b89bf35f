package dev.pilothouse.core;

/** Which copy of an application a workspace is about; its colour runs along the top edge of the window. */
public enum Environment {
    PRODUCTION,
    STAGING,
    DEVELOPMENT,
    SANDBOX
}
