package dev.pilothouse.bench.stub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;

/** One bucket: S3's object operations, on lengths and hashes. Thread-safe. */
final class Bucket {
    private static final String SHA256 = "x-amz-checksum-sha256";
    private static final Pattern KEY = Pattern.compile("<Key>([^<]*)</Key>");
    private final ConcurrentSkipListMap<String, Held> objects = new ConcurrentSkipListMap<>();
    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();

    private record Upload(Map<String, String> headers, Map<Integer, Held> parts) {}

    Reply answer(String operation, Call call) throws IOException {
        return switch (operation) {
            case "GetBucketLocation" -> Reply.xml("<LocationConstraint/>");
            case "HeadBucket", "CreateBucket" -> Reply.ok(Map.of());
            case "List" -> Reply.xml(new Listing(objects, call.query()).xml());
            case "Get", "Head" -> read(call);
            case "Put" -> store(call, Held.read(call.body(), call.kept()));
            case "Copy" -> copy(call);
            case "Delete" -> delete(call);
            case "DeleteObjects" -> deleteAll(call);
            case "CreateUpload" -> begin(call);
            case "UploadPart" -> part(call);
            case "CompleteUpload" -> complete(call);
            case "AbortUpload" -> {
                uploads.remove(call.query().get("uploadId"));
                yield Reply.gone();
            }
            default -> Reply.error(501, "NotImplemented");
        };
    }

    private Reply read(Call call) {
        Held held = objects.get(call.key());
        if (held == null) {
            return Reply.error(404, "NoSuchKey");
        }
        Map<String, String> headers = new HashMap<>(held.headers());
        headers.put("ETag", held.etag());
        headers.put(
                "Last-Modified",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(held.when().atZone(ZoneOffset.UTC)));
        if (call.method().equals("HEAD")) {
            headers.put("Content-Length", Long.toString(held.length()));
            return Reply.ok(headers);
        }
        return held.bytes()
                .map(bytes -> new Reply(200, headers, bytes))
                .orElseGet(() -> Reply.error(501, "NotImplemented"));
    }

    private Reply store(Call call, Held held) {
        Held[] before = new Held[1];
        boolean[] met = new boolean[1];
        objects.compute(call.key(), (key, there) -> {
            before[0] = there;
            met[0] = met(call, there);
            return met[0] ? held : there;
        });
        if (met[0]) {
            Map<String, String> answer = new HashMap<>(Map.of("ETag", held.etag()));
            call.header(SHA256).ifPresent(sum -> answer.put(SHA256, sum));
            return Reply.ok(answer);
        }
        return before[0] == null ? Reply.error(404, "NoSuchKey") : Reply.error(412, "PreconditionFailed");
    }

    private static boolean met(Call call, Held there) {
        Optional<String> match = call.header("If-Match");
        boolean absent = call.header("If-None-Match").isEmpty() || there == null;
        return absent && (match.isEmpty() || there != null && match.get().equals(there.etag()));
    }

    private Reply copy(Call call) {
        String source =
                Call.decoded(call.header("x-amz-copy-source").orElseThrow().replace("+", "%2B"));
        String key = source.substring(source.indexOf('/', 1) + 1);
        Held from = objects.get(key);
        if (from == null) {
            return Reply.error(404, "NoSuchKey");
        }
        boolean replaces = call.header("x-amz-metadata-directive").orElse("").equals("REPLACE");
        Map<String, String> headers = new HashMap<>(replaces ? call.kept() : from.headers());
        Optional.ofNullable(from.headers().get(SHA256)).ifPresent(sum -> headers.put(SHA256, sum));
        Held copy = from.copy(headers);
        objects.put(call.key(), copy);
        return Reply.xml("<CopyObjectResult><ETag>" + copy.etag() + "</ETag><LastModified>" + copy.when()
                + "</LastModified></CopyObjectResult>");
    }

    private Reply delete(Call call) {
        Held there = objects.get(call.key());
        if (there != null && !met(call, there)) {
            return Reply.error(412, "PreconditionFailed");
        }
        objects.remove(call.key());
        return Reply.gone();
    }

    private Reply deleteAll(Call call) throws IOException {
        String asked = new String(call.body().readAllBytes(), StandardCharsets.UTF_8);
        KEY.matcher(asked)
                .results()
                .map(found -> Listing.unescaped(found.group(1)))
                .forEach(objects::remove);
        return Reply.xml("<DeleteResult/>");
    }

    private Reply begin(Call call) {
        String id = UUID.randomUUID().toString();
        uploads.put(id, new Upload(call.kept(), new ConcurrentHashMap<>()));
        return Reply.xml("<InitiateMultipartUploadResult><Bucket>" + call.bucket() + "</Bucket><Key>"
                + Listing.escaped(call.key()) + "</Key><UploadId>" + id
                + "</UploadId></InitiateMultipartUploadResult>");
    }

    private Reply part(Call call) throws IOException {
        Held part = Held.read(call.body(), Map.of());
        Upload upload = uploads.get(call.query().get("uploadId"));
        if (upload == null) {
            return Reply.error(404, "NoSuchUpload");
        }
        upload.parts().put(Integer.valueOf(call.query().get("partNumber")), part);
        return Reply.ok(Map.of("ETag", part.etag()));
    }

    private Reply complete(Call call) throws IOException {
        call.body().readAllBytes();
        Upload upload = uploads.remove(call.query().get("uploadId"));
        if (upload == null) {
            return Reply.error(404, "NoSuchUpload");
        }
        Held whole = Held.ofParts(upload.parts(), upload.headers());
        Reply stored = store(call, whole);
        return stored.status() == 200
                ? Reply.xml("<CompleteMultipartUploadResult><Key>" + Listing.escaped(call.key()) + "</Key><ETag>"
                        + whole.etag() + "</ETag></CompleteMultipartUploadResult>")
                : stored;
    }
}
