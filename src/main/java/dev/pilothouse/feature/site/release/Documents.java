package dev.pilothouse.feature.site.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.Checkout;
import dev.pilothouse.feature.site.build.Original;
import dev.pilothouse.feature.site.check.Waiver;
import dev.pilothouse.feature.site.rules.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Pilothouse writes into the private prefix of a site's bucket, as JSON in UTF-8. The format is described in
 * {@code assets/docs/releases.md}, and that of manifests by {@code manifest-1.schema.json} beside this class. What a manifest
 * tells before its {@code files} is short, so that a list of releases needs only the beginning of each.
 *
 * <p>Readers pass over members they don't know; whatever they could not pass over gets a higher {@code format}.
 */
final class Documents {
    private static final int FORMAT = 1;
    // Who does not know of other headers than the first two would bring files back without them.
    private static final int HEADERS_FORMAT = 2;
    // Who does not know of redirects would bring them back as empty pages.
    private static final int REDIRECTS_FORMAT = 3;
    // Who does not know of collecting would believe that files are there which are not.
    private static final int POINTER_FORMAT = 2;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Documents() {}

    static byte[] bytes(Manifest manifest) {
        Particulars told = manifest.release().told();
        return JSON.writeValueAsBytes(new ReleaseDocument(
                format(manifest),
                manifest.release().number(),
                manifest.release().id(),
                manifest.release().who(),
                manifest.release().when(),
                manifest.release().from(),
                manifest.release().previous(),
                told.began(),
                told.restores(),
                said(told.note()),
                told.git(),
                said(told.tool()),
                told.extent(),
                told.promotes(),
                told.preview(),
                told.redirects(),
                manifest.files().stream().map(FileDocument::of).toList(),
                manifest.kept().stream().map(FileDocument::of).toList(),
                Optional.of(manifest.waivers()).filter(waivers -> !waivers.isEmpty())));
    }

    private static int format(Manifest manifest) {
        List<Headers> all = Stream.concat(manifest.files().stream(), manifest.kept().stream())
                .map(StoredFile::headers)
                .toList();
        if (all.stream().anyMatch(headers -> headers.get(Headers.REDIRECT).isPresent())) {
            return REDIRECTS_FORMAT;
        }
        return all.stream().allMatch(Headers::isPlain) ? FORMAT : HEADERS_FORMAT;
    }

    static byte[] bytes(Pointer pointer) {
        FollowUp left = pointer.followUp();
        return JSON.writeValueAsBytes(new PointerDocument(
                pointer.collected() ? POINTER_FORMAT : FORMAT,
                pointer.release(),
                pointer.attempt(),
                new FollowUpDocument(
                        left.invalidate(),
                        left.remove().stream().map(FileDocument::of).toList()),
                Optional.of(true).filter(yes -> pointer.collected())));
    }

    /** @throws Refused where it is no manifest, or a newer one than this program knows */
    static Manifest manifest(byte[] json) {
        ReleaseDocument document = read(json, ReleaseDocument.class, REDIRECTS_FORMAT);
        return new Manifest(
                document.asRelease(),
                document.files().stream().map(FileDocument::file).toList(),
                document.kept().stream().map(FileDocument::file).toList(),
                document.waivers().orElse(List.of()));
    }

    /** @throws Refused as above */
    static Pointer pointer(byte[] json, String etag, Duration silent) {
        PointerDocument document = read(json, PointerDocument.class, POINTER_FORMAT);
        return new Pointer(
                document.release(),
                document.attempt(),
                new FollowUp(
                        document.followUp().invalidate(),
                        document.followUp().remove().stream()
                                .map(FileDocument::file)
                                .toList()),
                document.collected().orElse(false),
                Optional.of(etag),
                silent);
    }

    static Pointer pointer(byte[] json, String etag) {
        return pointer(json, etag, Duration.ZERO);
    }

    /**
     * The release of a manifest of which only the beginning was read.
     *
     * @throws Refused where it is no manifest, or all before its files is longer than what was read
     */
    static Release head(byte[] beginning) {
        ObjectNode members = JSON.createObjectNode();
        try (JsonParser parser = JSON.createParser(beginning)) {
            for (parser.nextToken(); parser.nextToken() == JsonToken.PROPERTY_NAME; ) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals("files")) {
                    return JSON.treeToValue(members, HeadDocument.class).asRelease();
                }
                members.set(name, parser.<JsonNode>readValueAsTree());
            }
        } catch (JacksonException e) {
            throw unreadable(e);
        }
        throw unreadable(null);
    }

    static byte[] bytes(int release, Result result) {
        return JSON.writeValueAsBytes(new ResultDocument(
                FORMAT, release, result.when(), result.pages(), result.assets(), result.differing()));
    }

    /** @throws Refused as above */
    static Result result(byte[] json) {
        ResultDocument document = read(json, ResultDocument.class, FORMAT);
        return new Result(document.when(), document.pages(), document.assets(), document.differing());
    }

    /** A document that only has to be there: a pin, or that a release was collected. */
    static byte[] mark(int release, String who, Instant when) {
        return JSON.writeValueAsBytes(new MarkDocument(FORMAT, release, who, when));
    }

    private static Optional<String> said(String words) {
        return Optional.of(words).filter(some -> !some.isEmpty());
    }

    private static <T> T read(byte[] json, Class<T> type, int newest) {
        try {
            JsonNode document = JSON.readTree(json);
            if (!document.isObject()) {
                throw unreadable(null);
            }
            if (document.path("format").asInt(0) > newest) {
                throw Refused.notDone(
                        Text.tr("This site was last released by a newer Pilothouse."),
                        Text.tr("Install that version, or a newer one, and plan again."));
            }
            return JSON.treeToValue(document, type);
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    private static Refused unreadable(Throwable cause) {
        return new Refused(
                Fault.notDone(
                        Text.tr("The record of the live release can’t be read."),
                        Text.tr("Look at the private folder of the bucket: somebody has changed what is in it.")),
                cause);
    }

    private record ReleaseDocument(
            int format,
            int release,
            String id,
            String who,
            Instant when,
            String from,
            int previous,
            Optional<Instant> began,
            Optional<Integer> restores,
            Optional<String> note,
            Optional<Checkout> git,
            Optional<String> tool,
            Optional<Extent> extent,
            Optional<String> promotes,
            Optional<PreviewMark> preview,
            Optional<String> redirects,
            List<FileDocument> files,
            List<FileDocument> kept,
            Optional<List<Waiver>> waivers) {
        Release asRelease() {
            Particulars told = new Particulars(
                    began, restores, note.orElse(""), git, tool.orElse(""), extent, promotes, preview, redirects);
            return new Release(release, id, who, when, from, previous, told);
        }
    }

    /** What a manifest tells before its files. */
    private record HeadDocument(
            int release,
            String id,
            String who,
            Instant when,
            String from,
            int previous,
            Optional<Instant> began,
            Optional<Integer> restores,
            Optional<String> note,
            Optional<Checkout> git,
            Optional<String> tool,
            Optional<Extent> extent,
            Optional<String> promotes,
            Optional<PreviewMark> preview,
            Optional<String> redirects) {
        Release asRelease() {
            Particulars told = new Particulars(
                    began, restores, note.orElse(""), git, tool.orElse(""), extent, promotes, preview, redirects);
            return new Release(release, id, who, when, from, previous, told);
        }
    }

    private record PointerDocument(
            int format,
            int release,
            Optional<Attempt> attempt,
            FollowUpDocument followUp,
            Optional<Boolean> collected) {}

    private record ResultDocument(
            int format, int release, Instant when, int pages, int assets, List<String> differing) {}

    private record MarkDocument(int format, int release, String who, Instant when) {}

    private record FollowUpDocument(List<String> invalidate, List<FileDocument> remove) {}

    private record FileDocument(
            String path,
            long size,
            Optional<String> sha256,
            String etag,
            Map<String, String> headers,
            Optional<Original> original) {
        static FileDocument of(StoredFile file) {
            return new FileDocument(
                    file.path(),
                    file.size(),
                    file.sha256(),
                    file.etag(),
                    file.headers().values(),
                    file.original());
        }

        StoredFile file() {
            return new StoredFile(path, size, sha256, etag, new Headers(new TreeMap<>(headers)), original);
        }
    }
}
