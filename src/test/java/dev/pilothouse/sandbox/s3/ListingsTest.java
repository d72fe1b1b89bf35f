package dev.pilothouse.sandbox.s3;

import static dev.pilothouse.sandbox.s3.S3Sandbox.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

class ListingsTest {
    private final S3Sandbox s3 = new S3Sandbox();

    @AfterEach
    void close() {
        s3.close();
    }

    @Test
    void aFolderViewCountsKeysAndFoldersTogether() {
        store("index.html", "assets/app.js", "assets/app.css", "about/team.html", "zoo");
        ListObjectsV2Response page =
                s3.client().listObjectsV2(b -> b.bucket(BUCKET).delimiter("/"));
        assertThat(page.contents()).extracting(S3Object::key).containsExactly("index.html", "zoo");
        assertThat(page.commonPrefixes()).extracting(CommonPrefix::prefix).containsExactly("about/", "assets/");
        assertThat(page.keyCount()).isEqualTo(4);
        assertThat(page.isTruncated()).isFalse();
        assertThat(page.nextContinuationToken()).isNull();
        assertThat(page.maxKeys()).isEqualTo(1000);
        assertThat(page.delimiter()).isEqualTo("/");
        assertThat(page.prefix()).isEmpty();
    }

    @Test
    void aListingTellsWhatAHeadTells() {
        s3.put("a", "hello");
        assertThat(s3.client()
                        .listObjectsV2(b -> b.bucket(BUCKET).fetchOwner(true))
                        .contents())
                .singleElement()
                .satisfies(object -> {
                    assertThat(object.eTag()).isEqualTo(s3.head("a").eTag());
                    assertThat(object.lastModified()).isEqualTo(s3.head("a").lastModified());
                    assertThat(object.size()).isEqualTo(5);
                    assertThat(object.storageClassAsString()).isEqualTo("STANDARD");
                    assertThat(object.owner().id()).hasSize(64);
                });
    }

    @Test
    void keysStandInTheOrderOfTheirUtf8Bytes() {
        // In Java's own order the surrogates of the emoji come before the private use character.
        store("\uE000", "😀", "a", "Z", "ä", "a/", "a b", "a0");
        assertThat(walk(Map.of())).isSortedAccordingTo(ListingsTest::byBytes).hasSize(8);
    }

    @Test
    void startAfterNeedNotExist() {
        store("a", "b", "c/1", "c/2");
        assertThat(walk(Map.of("start", "aa"))).containsExactly("b", "c/1", "c/2");
        assertThat(walk(Map.of("start", "b"))).containsExactly("c/1", "c/2");
        assertThat(walk(Map.of("start", "c/1", "delimiter", "/"))).containsExactly("c/ (folder)");
        assertThat(walk(Map.of("start", "c/2", "delimiter", "/"))).isEmpty();
    }

    @Test
    void noKeysAtAllMayBeAskedFor() {
        store("a");
        ListObjectsV2Response page =
                s3.client().listObjectsV2(b -> b.bucket(BUCKET).maxKeys(0));
        assertThat(page.contents()).isEmpty();
        assertThat(page.isTruncated()).isFalse();
    }

    @Test
    void aPageHasAThousandKeysAtMost() {
        store(IntStream.range(0, 1001).mapToObj(i -> "k" + i).toArray(String[]::new));
        ListObjectsV2Response page =
                s3.client().listObjectsV2(b -> b.bucket(BUCKET).maxKeys(5000));
        assertThat(page.contents()).hasSize(1000);
        assertThat(page.isTruncated()).isTrue();
        assertThat(walk(Map.of())).hasSize(1001).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNoTokenAndNoNumberIsRefused() {
        assertThatThrownBy(() -> s3.client().listObjectsV2(b -> b.bucket(BUCKET).continuationToken("?")))
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("InvalidArgument"));
        assertThatThrownBy(() -> s3.client().listObjectsV2(b -> b.bucket(BUCKET).maxKeys(-1)))
                .satisfies(e -> assertThat(S3Sandbox.code(e)).isEqualTo("InvalidArgument"));
    }

    @Test
    void aKeyDeletedBetweenTwoPagesDisturbsNothing() {
        store("a", "b", "c", "d");
        ListObjectsV2Response first =
                s3.client().listObjectsV2(b -> b.bucket(BUCKET).maxKeys(2));
        s3.client().deleteObject(b -> b.bucket(BUCKET).key("c"));
        ListObjectsV2Response second = s3.client()
                .listObjectsV2(b -> b.bucket(BUCKET).maxKeys(2).continuationToken(first.nextContinuationToken()));
        assertThat(second.contents()).extracting(S3Object::key).containsExactly("d");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 20261123})
    void anyListingIsWhatASortedModelSays(long seed) {
        Random random = new Random(seed);
        SortedSet<String> model = new TreeSet<>(ListingsTest::byBytes);
        while (model.size() < 60) {
            model.add(key(random));
        }
        store(model.toArray(String[]::new));
        for (int i = 0; i < 25; i++) {
            String prefix = random.nextBoolean() ? "" : cut(pick(model, random), random);
            String delimiter = List.of("", "/", "a", "/b").get(random.nextInt(4));
            String start = random.nextBoolean() ? "" : cut(pick(model, random), random);
            int page = 1 + random.nextInt(7);
            assertThat(walk(Map.of(
                            "prefix", prefix, "delimiter", delimiter, "start", start, "page", Integer.toString(page))))
                    .as("seed %d, prefix %s, delimiter %s, start %s, page %d", seed, prefix, delimiter, start, page)
                    .containsExactlyElementsOf(expected(model, prefix, delimiter, start));
        }
    }

    /** The reference: every key in order, rolled up one by one. */
    private static List<String> expected(SortedSet<String> model, String prefix, String delimiter, String start) {
        List<String> all = new ArrayList<>();
        for (String key : model) {
            if (!key.startsWith(prefix) || byBytes(key, start) <= 0 && !start.isEmpty()) {
                continue;
            }
            int end = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
            String line = end < 0 ? key : key.substring(0, end + delimiter.length()) + " (folder)";
            if (all.isEmpty() || !all.getLast().equals(line)) {
                all.add(line);
            }
        }
        return all;
    }

    /** All pages: keys and folders merged in order. */
    private List<String> walk(Map<String, String> how) {
        List<String> all = new ArrayList<>();
        int limit = Integer.parseInt(how.getOrDefault("page", "1000"));
        String token = null;
        do {
            String from = token;
            ListObjectsV2Response page = s3.client()
                    .listObjectsV2(b -> b.bucket(BUCKET)
                            .prefix(how.get("prefix"))
                            .delimiter(blankAsNull(how.get("delimiter")))
                            .startAfter(blankAsNull(how.get("start")))
                            .maxKeys(limit)
                            .continuationToken(from));
            assertThat(page.contents()).extracting(S3Object::key).isSortedAccordingTo(ListingsTest::byBytes);
            assertThat(page.commonPrefixes())
                    .extracting(CommonPrefix::prefix)
                    .isSortedAccordingTo(ListingsTest::byBytes);
            List<String> lines = new ArrayList<>();
            page.contents().forEach(object -> lines.add(object.key()));
            page.commonPrefixes().forEach(folder -> lines.add(folder.prefix() + " (folder)"));
            lines.sort(Comparator.comparing(line -> line.replace(" (folder)", ""), ListingsTest::byBytes));
            assertThat(lines).hasSizeLessThanOrEqualTo(limit).hasSize(page.keyCount());
            all.addAll(lines);
            token = page.nextContinuationToken();
            assertThat(page.isTruncated()).isEqualTo(token != null);
        } while (token != null);
        return all;
    }

    private void store(String... keys) {
        for (String key : keys) {
            s3.service().put(BUCKET, key, new byte[] {1}, ObjectHeaders.of("text/plain", "", Map.of()));
        }
    }

    private static String key(Random random) {
        String[] pieces = {"a", "b", "/", "//", " ", "+", "%", "ü", "日", "😀", "\uFFFD", "\uE000", "~", "a/b"};
        StringBuilder key = new StringBuilder();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            key.append(pieces[random.nextInt(pieces.length)]);
        }
        return key.toString();
    }

    private static String pick(SortedSet<String> model, Random random) {
        return List.copyOf(model).get(random.nextInt(model.size()));
    }

    /** A beginning of the text that does not cut a code point. */
    private static String cut(String text, Random random) {
        int points = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, 1 + random.nextInt(points)));
    }

    private static int byBytes(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    private static String blankAsNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
