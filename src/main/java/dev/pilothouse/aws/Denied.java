package dev.pilothouse.aws;

import dev.pilothouse.core.Fault;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What AWS's text says of a denial.
 *
 * @param action such as {@code s3:PutObject}
 * @param resource an ARN; empty where the text names none
 * @param explicit whether a policy forbids it, so that allowing it elsewhere changes nothing
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">IAM User Guide,
 *     "Troubleshoot access denied error messages"</a>
 */
record Denied(String action, Optional<String> resource, boolean explicit) {
    private static final Pattern TEXT = Pattern.compile(
            "not authorized to perform: (?<action>[\\w-]+:\\w+)(?: on resource: \"?(?<resource>arn:[^\"\\s]+))?");

    static Optional<Denied> of(Fault.Technical technical) {
        Matcher text = TEXT.matcher(technical.message());
        return text.find()
                ? Optional.of(new Denied(
                        text.group("action"),
                        Optional.ofNullable(text.group("resource")),
                        technical.message().contains("explicit deny")))
                : Optional.empty();
    }
}
