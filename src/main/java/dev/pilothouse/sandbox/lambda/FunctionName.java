package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.wire.ApiError;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function as a request names it: by name, partial ARN or ARN, perhaps with a version or alias behind it.
 *
 * @param qualifier empty for none, which means {@code $LATEST}
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">FunctionName</a>
 */
record FunctionName(String name, Optional<String> qualifier) {
    static final String LATEST = "$LATEST";
    private static final String PUBLISHED =
            "(arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}(-gov)?-[a-z]+-\\d{1}:)?(\\d{12}:)?"
                    + "(function:)?([a-zA-Z0-9-_]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?";
    private static final Pattern FORM =
            Pattern.compile("(?:(?:arn:(?:aws[a-zA-Z-]*):lambda:)?(?:[a-z]{2,}(?:-[a-z]+)+-\\d:)?"
                    + "(?:\\d{12}:)?(?:function:))?([a-zA-Z0-9-_]{1,64})(?::(\\$LATEST|[a-zA-Z0-9-_]{1,128}))?");

    /**
     * Reads both places where a qualifier may stand.
     *
     * @param qualifier of the query; null for none
     * @throws ApiError where they differ, or the name is none
     */
    static FunctionName of(String functionName, String qualifier) {
        String text = functionName == null ? "" : functionName;
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw LambdaErrors.constraint(
                    text, "functionName", "Member must satisfy regular expression pattern: " + PUBLISHED);
        }
        Optional<String> inName = Optional.ofNullable(form.group(2));
        Optional<String> given = Optional.ofNullable(qualifier);
        if (inName.isPresent() && given.isPresent() && !inName.equals(given)) {
            throw LambdaErrors.invalidParameter(
                    "The derived qualifier from the function name does not match the specified qualifier.");
        }
        return new FunctionName(form.group(1), given.or(() -> inName));
    }

    /** Whether it means the newest code, by name or by saying nothing. */
    boolean isLatest() {
        return qualifier.isEmpty() || qualifier.get().equals(LATEST);
    }
}
