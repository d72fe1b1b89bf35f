package dev.pilothouse.sandbox.seed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Pilothouse writes beside a release, in its format 1: written out here, since a sandbox needs nothing of the program
 * that it is for. The site feature's tests read it back.
 *
 * @param files what the release consists of
 * @param kept what earlier releases left for open pages
 */
record ReleaseRecord(int number, String id, Instant when, List<SiteFile> files, List<SiteFile> kept) {
    /** Where the record lies. */
    String key() {
        return ".pilothouse/releases/%06d.json".formatted(number);
    }

    byte[] json() {
        ObjectNode record = JsonMapper.shared()
                .createObjectNode()
                .put("format", 1)
                .put("release", number)
                .put("id", id)
                .put("who", AcmeShop.people().getFirst().email())
                .put("when", when.toString())
                .put("from", "dist")
                .put("previous", number - 1);
        files.forEach(file -> describe(record.withArray("files").addObject(), file));
        ArrayNode left = record.withArray("kept");
        kept.forEach(file -> describe(left.addObject(), file));
        return text(record);
    }

    /** The document that says which release is live, with nothing left to do. */
    static byte[] pointer(int live) {
        ObjectNode pointer =
                JsonMapper.shared().createObjectNode().put("format", 1).put("release", live);
        pointer.withObject("followUp").withArray("invalidate");
        pointer.withObject("followUp").withArray("remove");
        return text(pointer);
    }

    private static void describe(ObjectNode node, SiteFile file) {
        node.put("path", file.path())
                .put("size", file.bytes().length)
                .put("sha256", file.sha256())
                .put("etag", file.etag());
        node.putObject("headers").put("Content-Type", file.contentType()).put("Cache-Control", file.cacheControl());
    }

    private static byte[] text(ObjectNode document) {
        return document.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }
}
