package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.s3.Origin;
import dev.pilothouse.sandbox.wire.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bucket's website endpoint behind an edge, which knows it by its name alone: Developer Guide, "Using an Amazon S3 bucket that's
 * configured as a website endpoint". It is asked past the network.
 *
 * @param path what stands before every path; empty for none
 */
record WebsiteOrigin(Origin door, String bucket, String path) implements EdgeOrigin {
    private static final Pattern ENDPOINT = Pattern.compile("(.+)\\.s3-website[.-][a-z0-9-]+\\.amazonaws\\.com");

    /** Empty where the domain is not that of a website endpoint. */
    static Optional<WebsiteOrigin> of(String domain, Origin door, String path) {
        Matcher endpoint = ENDPOINT.matcher(domain);
        return endpoint.matches() ? Optional.of(new WebsiteOrigin(door, endpoint.group(1), path)) : Optional.empty();
    }

    @Override
    public Fetched get(UrlPath requested, String rawQuery, Optional<String> ifNoneMatch) throws IOException {
        Answer answer = door.website(bucket, path + requested.text());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        answer.body().writeTo(body);
        Map<String, List<String>> headers = Headers.copy(answer.headers());
        headers.put("Server", List.of("AmazonS3"));
        return new Fetched(answer.status(), headers, body.size(), new ByteArrayInputStream(body.toByteArray()));
    }

    /** Website endpoints answer GET and HEAD alone. */
    @Override
    public Fetched send(String method, UrlPath requested, String rawQuery, byte[] body) {
        return Fetched.error(405, "MethodNotAllowed", "The specified method is not allowed against this resource.");
    }
}
