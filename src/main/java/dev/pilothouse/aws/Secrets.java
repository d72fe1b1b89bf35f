package dev.pilothouse.aws;

import dev.pilothouse.core.Fault;
import java.util.regex.Pattern;

/** Takes out of a text whatever looks like a key, a token or a signature, wherever it came from. */
public final class Secrets {
    private static final String MASK = "…";
    private static final Pattern SECRET = Pattern.compile(String.join(
            "|",
            // a JSON Web Token (RFC 7519), or the beginning of one
            "eyJ[\\w-]{8,}(\\.[\\w-]*)*",
            // access key ids: IAM User Guide, "Understanding unique ID prefixes"
            "\\b(AKIA|ASIA)[A-Z0-9]{12,}",
            // named, as in headers, queries, JSON and XML
            "(?i:(security[-_]?token|session[-_]?token|secret[-_]?(access[-_]?)?key|signature|credential"
                    + "|password|(id|access|refresh)[-_]?token)[\"']?\\s*[:=>]\\s*[\"']?)[^\\s\"'&<,;]+",
            // a header with a scheme before the secret
            "(?i:authorization[\"']?\\s*[:=]).*",
            // a secret access key: forty characters of base64 with capitals, small letters and digits
            "(?<![\\w/+=-])(?=[\\w/+]*[A-Z])(?=[\\w/+]*[a-z])(?=[\\w/+]*[0-9])[A-Za-z0-9/+]{40}(?![\\w/+=-])",
            // session tokens by how they begin; whatever else is longer than any hash, and no path
            "\\b(IQoJ|FwoG|FQoG)[\\w/+=]{16,}",
            "[\\w+-]{129,}={0,2}"));

    private Secrets() {}

    static Fault without(Fault fault) {
        Fault.Technical technical = fault.technical();
        return new Fault(
                masked(fault.what()),
                fault.outcome(),
                masked(fault.next()),
                fault.remedy(),
                new Fault.Technical(
                        masked(technical.code()),
                        masked(technical.service()),
                        masked(technical.operation()),
                        masked(technical.requestId()),
                        technical.attempts(),
                        masked(technical.message())));
    }

    /** The text with each of them replaced by an ellipsis. */
    public static String masked(String text) {
        return SECRET.matcher(text).replaceAll(MASK);
    }
}
