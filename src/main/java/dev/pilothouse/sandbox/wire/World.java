package dev.pilothouse.sandbox.wire;

import dev.pilothouse.sandbox.iam.Keys;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What the pretend services share.
 *
 * @param account the pretend account's twelve digits
 * @param region the region of all regional services
 * @param clock the sandbox's time, which tests may move
 * @param ids makes the random part of ids: upper-case letters and digits, 14 long
 * @param keys roles and access keys
 * @param spill a 0700 folder for bodies too large for memory; removed on close
 */
public record World(
        String account, String region, Clock clock, Supplier<String> ids, Keys keys, Supplier<Path> spill) {}
