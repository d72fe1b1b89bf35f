package dev.pilothouse.sandbox.iam;

/**
 * A signature that holds.
 *
 * @param caller whose it is
 * @param policy what the caller's role allows now
 * @param chain continues it over the chunks of the body
 */
public record Proof(Caller caller, Policy policy, ChunkChain chain) {}
