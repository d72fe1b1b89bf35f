package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.wire.World;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import software.amazon.awssdk.services.lambda.model.Architecture;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.LogFormat;
import software.amazon.awssdk.services.lambda.model.TracingMode;

/** What Lambda fills in of a function that is new. */
final class New {
    private static final DateTimeFormatter MODIFIED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'+0000'").withZone(ZoneOffset.UTC);
    private static final int STORAGE = 512;

    private New() {}

    static FunctionConfiguration latest(Definition definition, Arns arns, World world) {
        FunctionConfiguration given = definition.configuration();
        String hash = hash(given.functionName() + given.handler());
        return given.toBuilder()
                .functionArn(arns.function(definition.name()))
                .version(FunctionName.LATEST)
                .revisionId(revision())
                .lastModified(
                        given.lastModified() == null ? modified(world.clock().instant()) : given.lastModified())
                .codeSha256(given.codeSha256() == null ? hash : given.codeSha256())
                .codeSize(given.codeSize() == null ? 1_204_381L : given.codeSize())
                .description(given.description() == null ? "" : given.description())
                .state("Active")
                .lastUpdateStatus("Successful")
                .packageType("Zip")
                .architectures(Architecture.ARM64)
                .ephemeralStorage(it -> it.size(STORAGE))
                .snapStart(it -> it.applyOn("None").optimizationStatus("Off"))
                .runtimeVersionConfig(it -> it.runtimeVersionArn(
                        "arn:aws:lambda:" + world.region() + "::runtime:" + hex(given.runtimeAsString())))
                .applyMutation(it -> watched(given, it))
                .build();
    }

    /** What is traced and how it logs, as given or as usual. */
    private static void watched(FunctionConfiguration given, FunctionConfiguration.Builder function) {
        function.tracingConfig(it -> it.mode(
                        given.tracingConfig() == null
                                ? TracingMode.PASS_THROUGH
                                : given.tracingConfig().mode()))
                .loggingConfig(it -> it.logFormat(
                                given.loggingConfig() == null
                                        ? LogFormat.TEXT
                                        : given.loggingConfig().logFormat())
                        .logGroup("/aws/lambda/" + given.functionName()));
    }

    /** A revision's id, a UUID that says nothing. */
    static String revision() {
        return UUID.randomUUID().toString();
    }

    static String modified(Instant at) {
        return MODIFIED.format(at);
    }

    private static String hash(String text) {
        return Base64.getEncoder().encodeToString(sha256(text));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
