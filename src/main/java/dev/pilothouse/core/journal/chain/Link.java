package dev.pilothouse.core.journal.chain;

import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a chain.
 *
 * @param number from 1, without gaps
 * @param members all of the line's, the chain's own included
 * @param hash SHA-256 of the line's bytes, in hex
 */
public record Link(long number, ObjectNode members, String hash) {}
