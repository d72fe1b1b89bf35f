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
 * @param moved bytes that were stored for it
 */
record ReleaseRecord(int number, String id, Instant when, List<SiteFile> files, List<SiteFile> kept, long moved) {
    private static final List<String> NOTES = List.of("", "winter collection");
    private static final List<String> COMMITS =
            List.of("9e77c31d0f4b2a6c8e1357902468ace0bdf13579", "41bd09a7c3e5f1082b6d4a9c7e0f3b5d81a2c4e6");
    // How the second of assets/seed/site differs from the first.
    private static final int ADDED = 4;
    private static final int CHANGED = 7;

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
                .put("previous", number - 1)
                .put("began", when.minusSeconds(4).toString())
                .put("note", NOTES.get(number - 1))
                .put("tool", "pilothouse/1.0.0");
        record.putObject("git").put("commit", COMMITS.get(number - 1)).put("branch", "main");
        record.putObject("extent")
                .put("files", files.size())
                .put("bytes", sum(files))
                .put("added", number == 1 ? files.size() : ADDED)
                .put("changed", number == 1 ? 0 : CHANGED)
                .put("removed", number == 1 ? 0 : 1)
                .put("uploaded", moved);
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

    private static long sum(List<SiteFile> files) {
        return files.stream().mapToLong(file -> file.bytes().length).sum();
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
