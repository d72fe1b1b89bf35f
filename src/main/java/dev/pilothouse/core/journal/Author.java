package dev.pilothouse.core.journal;

import dev.pilothouse.core.Environment;

/**
 * Who acts, as what, and where.
 *
 * @param person the e-mail or name signed in
 * @param role the role's name, without its path
 * @param account twelve digits
 * @param workspace the workspace's name
 */
public record Author(
        String person, String role, String account, String region, String workspace, Environment environment) {}
