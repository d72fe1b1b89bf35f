package dev.pilothouse.sandbox.lambda;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;

/**
 * What Lambda refuses of a function's settings.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html">UpdateFunctionConfiguration</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Environment variables</a>
 */
final class SettingRules {
    private static final int LEAST_MEMORY = 128;
    private static final int MOST_MEMORY = 10_240;
    /** The model's own bound, which managed instances need. */
    private static final int MODEL_MEMORY = 32_768;

    private static final int LONGEST = 900;
    private static final int MOST_ENVIRONMENT = 4096;
    private static final int MOST_DESCRIPTION = 256;
    private static final Pattern KEY = Pattern.compile("[a-zA-Z]([a-zA-Z0-9_])+");
    private static final Set<String> RESERVED = Set.of(
            "_HANDLER",
            "_X_AMZN_TRACE_ID",
            "AWS_DEFAULT_REGION",
            "AWS_REGION",
            "AWS_EXECUTION_ENV",
            "AWS_LAMBDA_FUNCTION_NAME",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
            "AWS_LAMBDA_FUNCTION_VERSION",
            "AWS_LAMBDA_INITIALIZATION_TYPE",
            "AWS_LAMBDA_LOG_GROUP_NAME",
            "AWS_LAMBDA_LOG_STREAM_NAME",
            "AWS_ACCESS_KEY",
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "AWS_LAMBDA_RUNTIME_API",
            "LAMBDA_TASK_ROOT",
            "LAMBDA_RUNTIME_DIR");

    private SettingRules() {}

    static void check(UpdateFunctionConfigurationRequest request) {
        if (request.memorySize() != null) {
            between("memorySize", request.memorySize(), LEAST_MEMORY, MODEL_MEMORY);
            if (request.memorySize() > MOST_MEMORY) {
                throw LambdaErrors.invalidParameter("'MemorySize' value failed to satisfy constraint: "
                        + "Member must have value less than or equal to " + MOST_MEMORY);
            }
        }
        if (request.timeout() != null) {
            between("timeout", request.timeout(), 1, LONGEST);
        }
        if (request.description() != null && request.description().length() > MOST_DESCRIPTION) {
            throw LambdaErrors.constraint(
                    request.description(),
                    "description",
                    "Member must have length less than or equal to " + MOST_DESCRIPTION);
        }
        if (request.environment() != null) {
            environment(request.environment().variables());
        }
    }

    static void between(String member, int value, int least, int most) {
        if (value < least) {
            throw LambdaErrors.constraint(value, member, "Member must have value greater than or equal to " + least);
        }
        if (value > most) {
            throw LambdaErrors.constraint(value, member, "Member must have value less than or equal to " + most);
        }
    }

    private static void environment(Map<String, String> variables) {
        if (!variables.keySet().stream().allMatch(key -> KEY.matcher(key).matches())) {
            // What a variable holds is no business of an error's.
            throw LambdaErrors.constraint(
                    "***",
                    "environment.variables",
                    "Map keys must satisfy constraint: [Member must satisfy regular expression pattern: " + KEY + "]");
        }
        List<String> reserved =
                variables.keySet().stream().filter(RESERVED::contains).sorted().toList();
        String unable = "Lambda was unable to configure your environment variables because the environment variables"
                + " you have provided ";
        if (!reserved.isEmpty()) {
            throw LambdaErrors.invalidParameter(unable + "contains reserved keys that are currently not supported for"
                    + " modification. Reserved keys used in this request: " + String.join(", ", reserved));
        }
        String measured = Json.put(Json.object(), variables).toString();
        if (measured.getBytes(StandardCharsets.UTF_8).length > MOST_ENVIRONMENT) {
            throw LambdaErrors.invalidParameter(unable + "exceeded the 4KB limit. String measured: " + measured);
        }
    }
}
