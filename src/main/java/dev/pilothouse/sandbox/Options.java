package dev.pilothouse.sandbox;

/**
 * How a sandbox starts.
 *
 * @param port of 127.0.0.1; 0 for any that is free
 * @param account twelve digits
 * @param seed of all ids that the sandbox makes, so that two runs make the same
 */
public record Options(int port, String account, String region, long seed) {
    /** Any free port, a fixed account, the region that CloudFront calls home. */
    public static Options defaults() {
        return new Options(0, "402112345678", "us-east-1", 20261123);
    }

    /** The same on a given port. */
    public Options onPort(int given) {
        return new Options(given, account, region, seed);
    }
}
