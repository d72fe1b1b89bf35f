package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.Answer;
import dev.pilothouse.sandbox.wire.Body;
import dev.pilothouse.sandbox.wire.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a viewer gets of what the edge found: all of it, a part, or the news that nothing changed. */
final class ViewerAnswer {
    private ViewerAnswer() {}

    /** Looks at the viewer's conditions (RFC 9110 13), then at a range (RFC 9110 14). */
    static Answer to(Request viewer, Found found) throws IOException {
        if (Conditions.unchanged(viewer, found)) {
            return bare(304, headers(found), found);
        }
        if (viewer.method().equals("HEAD")) {
            found.content().close();
            return whole(found); // its length is told, its bytes are not written
        }
        Optional<ByteRange> range = viewer.header("Range")
                .filter(_ -> Conditions.rangeStands(viewer, found))
                .flatMap(text -> ByteRange.of(text, found.content().size()));
        if (range.isEmpty()) {
            return whole(found);
        }
        Map<String, List<String>> headers = headers(found);
        headers.put("Content-Range", List.of(range.get().contentRange()));
        return range.get().isEmpty()
                ? bare(416, headers, found)
                : new Answer(
                        206,
                        headers,
                        new Part(
                                found.content(), range.get().from(), range.get().count()));
    }

    static Answer whole(Found found) {
        return new Answer(
                found.status(),
                headers(found),
                new Part(found.content(), 0, found.content().size()));
    }

    private static Answer bare(int status, Map<String, List<String>> headers, Found found) throws IOException {
        found.content().close();
        return new Answer(status, headers, Body.EMPTY);
    }

    private static Map<String, List<String>> headers(Found found) {
        Map<String, List<String>> headers = Headers.copy(found.headers());
        headers.put("x-cache", List.of(found.source().text()));
        if (found.isOld()) {
            headers.put("age", List.of(String.valueOf(found.age().toSeconds())));
        }
        return headers;
    }

    /** A stretch of the content as a body. */
    private record Part(Content content, long from, long length) implements Body {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            try (content) {
                content.write(out, from, length);
            }
        }
    }
}
