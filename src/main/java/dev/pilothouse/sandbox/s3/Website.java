package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.Answer;
import dev.pilothouse.sandbox.wire.Body;
import dev.pilothouse.sandbox.wire.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.ErrorDocument;
import software.amazon.awssdk.services.s3.model.IndexDocument;
import software.amazon.awssdk.services.s3.model.WebsiteConfiguration;

/** A bucket's website endpoint ("Hosting a static website using Amazon S3"): index and error documents and redirects. */
record Website(Bucket bucket, WebsiteConfiguration configuration) {

    /** The configuration, if it is one that this sandbox can serve. */
    static WebsiteConfiguration checked(WebsiteConfiguration given) {
        if (given == null) {
            throw S3Errors.malformedXml();
        }
        if (given.hasRoutingRules()) {
            throw S3Errors.headerNotImplemented("RoutingRules");
        }
        Optional<String> suffix = Optional.ofNullable(given.indexDocument()).map(IndexDocument::suffix);
        if (suffix.isEmpty() && given.redirectAllRequestsTo() == null) {
            throw S3Errors.invalidArgument(
                    "IndexDocument",
                    "null",
                    "A value for IndexDocument Suffix must be provided if RedirectAllRequestsTo is empty");
        }
        if (suffix.filter(text -> text.isEmpty() || text.contains("/")).isPresent()) {
            throw S3Errors.invalidArgument(
                    "IndexDocument", suffix.get(), "The IndexDocument Suffix is not well formed");
        }
        return given;
    }

    /** The answer of a website endpoint, whether there is such a bucket and such a website or not. */
    static Answer serve(Optional<Bucket> bucket, Request http) {
        if (bucket.isEmpty()) {
            return failure(404, "NoSuchBucket", "The specified bucket does not exist");
        }
        Optional<WebsiteConfiguration> configuration = bucket.get().settings().website();
        if (configuration.isEmpty()) {
            return failure(
                    404, "NoSuchWebsiteConfiguration", "The specified bucket does not have a website configuration");
        }
        try {
            return new Website(bucket.get(), configuration.get()).answer(http);
        } catch (IllegalArgumentException _) {
            return failure(400, "InvalidURI", "Couldn't parse the specified URI.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer answer(Request http) throws IOException {
        String path = http.rawPath();
        if (!http.method().equals("GET") && !http.method().equals("HEAD")) {
            return failure(405, "MethodNotAllowed", "The specified method is not allowed against this resource.");
        }
        if (configuration.redirectAllRequestsTo() != null) {
            String protocol = Optional.ofNullable(
                            configuration.redirectAllRequestsTo().protocolAsString())
                    .orElse("http");
            return redirect(
                    301,
                    protocol + "://" + configuration.redirectAllRequestsTo().hostName() + path);
        }
        String index = configuration.indexDocument().suffix();
        String key = UrlEncoding.decodePath(path.substring(1));
        boolean folder = key.isEmpty() || key.endsWith("/");
        Optional<Answer> found = read(folder ? key + index : key, http);
        if (found.isPresent()) {
            return found.get();
        }
        if (!folder && exists(key + "/" + index)) {
            return redirect(302, path + "/");
        }
        return missing(http);
    }

    private Optional<Answer> read(String key, Request http) throws IOException {
        if (!allows(BucketPolicy.GET, Arns.object(bucket.name(), key))) {
            return Optional.empty();
        }
        return ObjectReads.read(bucket, key, http).map(Website::redirected);
    }

    /** An object may send its visitors elsewhere. */
    private static Answer redirected(Answer answer) {
        return Optional.ofNullable(answer.headers().get(ObjectHeaders.WEBSITE_REDIRECT))
                .map(target -> redirect(301, target.getFirst()))
                .orElse(answer);
    }

    /** Who may not list the bucket may not know that a key is missing: 403 then, as S3 does. */
    private Answer missing(Request http) throws IOException {
        boolean listable = allows(BucketPolicy.LIST, Arns.bucket(bucket.name()));
        int status = listable ? 404 : 403;
        Optional<String> document =
                Optional.ofNullable(configuration.errorDocument()).map(ErrorDocument::key);
        if (document.isPresent()) {
            Optional<Answer> page = read(document.get(), http);
            if (page.isPresent()) {
                return new Answer(status, page.get().headers(), page.get().body());
            }
        }
        return listable
                ? failure(status, "NoSuchKey", "The specified key does not exist.")
                : failure(status, "AccessDenied", "Access Denied");
    }

    private boolean exists(String key) throws IOException {
        return bucket.read(key, Optional::isPresent);
    }

    private boolean allows(String action, String resource) {
        return bucket.settings()
                .policy()
                .filter(policy -> policy.allowsAnybody(action, resource))
                .isPresent();
    }

    private static Answer redirect(int status, String location) {
        return new Answer(status, Map.of("Location", List.of(location)), Body.EMPTY);
    }

    static Answer failure(int status, String code, String message) {
        String page = "<html><head><title>" + status + " " + code + "</title></head><body><h1>" + status + " " + code
                + "</h1><ul><li>Code: " + code + "</li><li>Message: " + message + "</li></ul></body></html>\n";
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Content-Type", List.of("text/html; charset=utf-8"));
        headers.put("x-amz-error-code", List.of(code));
        headers.put("x-amz-error-message", List.of(message));
        return new Answer(status, headers, Body.of(page.getBytes(StandardCharsets.UTF_8)));
    }
}
