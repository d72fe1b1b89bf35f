package dev.pilothouse.feature.logs.settings;

/**
 * A query of Logs Insights that is kept by name.
 *
 * @param query as it is written
 */
public record SavedInsight(String name, String query) {}
