package dev.pilothouse.sandbox.lambda;

/**
 * What came of an invocation.
 *
 * @param payload the answer, or the error in its place
 * @param tail the last of its log, in Base64
 */
record Outcome(byte[] payload, Ending ending, String tail, Report report) {
    Outcome with(byte[] answer) {
        return new Outcome(answer, ending, tail, report);
    }
}
