package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.wire.Call;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetAccountSettingsRequest;
import software.amazon.awssdk.services.lambda.model.GetAccountSettingsResponse;

/** What the account may have, and has. */
record AccountCalls(Functions functions) {
    private static final long ALL_CODE = 80_530_636_800L;
    private static final long UNZIPPED = 262_144_000L;
    private static final long ZIPPED = 52_428_800L;

    GetAccountSettingsResponse settings(GetAccountSettingsRequest request, Call call) {
        long code = functions.all().stream()
                .map(it -> it.latest().told(call.now()))
                .mapToLong(FunctionConfiguration::codeSize)
                .sum();
        return GetAccountSettingsResponse.builder()
                .accountLimit(it -> it.totalCodeSize(ALL_CODE)
                        .codeSizeUnzipped(UNZIPPED)
                        .codeSizeZipped(ZIPPED)
                        .concurrentExecutions(functions.concurrency())
                        .unreservedConcurrentExecutions(functions.unreserved()))
                .accountUsage(it -> it.totalCodeSize(code)
                        .functionCount((long) functions.all().size()))
                .build();
    }
}
