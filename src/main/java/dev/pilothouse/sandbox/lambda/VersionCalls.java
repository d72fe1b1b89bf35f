package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.wire.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.ListVersionsByFunctionRequest;
import software.amazon.awssdk.services.lambda.model.ListVersionsByFunctionResponse;
import software.amazon.awssdk.services.lambda.model.PublishVersionRequest;
import software.amazon.awssdk.services.lambda.model.PublishVersionResponse;

/** Versions: what {@code $LATEST} once was, by number. */
record VersionCalls(Functions functions) {
    private static final int PAGE = 50;

    ListVersionsByFunctionResponse list(ListVersionsByFunctionRequest request, Call call) {
        FunctionName asked = FunctionName.of(request.functionName(), null);
        LambdaFunction function = functions.get(asked);
        List<FunctionConfiguration> all = new ArrayList<>();
        synchronized (function) {
            all.add(function.told(new FunctionName(asked.name(), Optional.of(FunctionName.LATEST)), call.now())
                    .orElseThrow());
            all.addAll(function.versions().published());
        }
        Paging<FunctionConfiguration> page =
                Paging.of(all, request.marker(), request.maxItems(), PAGE, FunctionConfiguration::version);
        return ListVersionsByFunctionResponse.builder()
                .versions(page.items().stream().map(FunctionCalls::listed).toList())
                .nextMarker(page.next().orElse(null))
                .build();
    }

    PublishVersionResponse publish(PublishVersionRequest request, Call call) {
        FunctionName asked = FunctionName.of(request.functionName(), null);
        LambdaFunction function = functions.get(asked);
        synchronized (function) {
            String arn = functions.arns().function(asked.name());
            if (function.latest().isUpdating(call.now())) {
                throw LambdaErrors.updating(arn);
            }
            FunctionConfiguration latest = function.latest().told(call.now());
            ConfigurationCalls.requireRevision(request.revisionId(), latest.revisionId());
            if (request.codeSha256() != null && !request.codeSha256().equals(latest.codeSha256())) {
                throw LambdaErrors.invalidParameter("CodeSHA256 (" + request.codeSha256()
                        + ") is different from current CodeSHA256 in $LATEST (" + latest.codeSha256()
                        + "). Please try again with the CodeSHA256 in $LATEST.");
            }
            FunctionConfiguration version = function.versions()
                    .newest()
                    .filter(newest -> isSame(newest, latest))
                    .orElseGet(() -> function.versions()
                            .publish(
                                    latest,
                                    arn,
                                    Optional.ofNullable(request.description()).orElse(latest.description())));
            call.status(201);
            return Shapes.copy(version, PublishVersionResponse.builder()).build();
        }
    }

    /** A version is not published twice: PublishVersion, first paragraph. */
    private static boolean isSame(FunctionConfiguration version, FunctionConfiguration latest) {
        return bare(version).equals(bare(latest));
    }

    private static FunctionConfiguration bare(FunctionConfiguration of) {
        return of.toBuilder()
                .version(null)
                .functionArn(null)
                .description(null)
                .revisionId(null)
                .lastModified(null)
                .build();
    }
}
