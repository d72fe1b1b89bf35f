package dev.pilothouse.feature.welcome;

/**
 * One member of a workspace that is not as it was.
 *
 * @param member its path, such as {@code signIn.userPool}
 * @param before empty where it was not there
 * @param after empty where it is gone
 * @param matters why somebody should look twice, in a sentence; empty where there is no such reason
 */
record Difference(String member, String before, String after, String matters) {}
