package dev.pilothouse.sandbox.cloudfront;

import java.io.IOException;
import java.util.Optional;

/** What an edge asks for the things that it does not keep. */
sealed interface EdgeOrigin permits BucketOrigin, CustomOrigin, WebsiteOrigin {
    /**
     * Answers a GET.
     *
     * @param rawQuery the query string as the behaviour passes it on; empty for none
     */
    Fetched get(UrlPath requested, String rawQuery, Optional<String> ifNoneMatch) throws IOException;

    /** Answers a request that is never cached: any method but GET and HEAD. */
    Fetched send(String method, UrlPath requested, String rawQuery, byte[] body) throws IOException;
}
