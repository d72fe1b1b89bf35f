package dev.pilothouse.feature.site.rules;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The headers that S3 keeps with a file and sends to whoever asks for it (S3 User Guide, "Working with object metadata").
 *
 * @param values by name as the constants have it; user metadata under {@code x-amz-meta-} in lower case. None at all where
 *     nobody has looked
 */
public record Headers(SortedMap<String, String> values) {
    public static final String CONTENT_TYPE = "Content-Type";
    public static final String CACHE_CONTROL = "Cache-Control";
    public static final String CONTENT_ENCODING = "Content-Encoding";
    public static final String CONTENT_LANGUAGE = "Content-Language";
    public static final String CONTENT_DISPOSITION = "Content-Disposition";
    /** Where the bucket's website endpoint sends whoever asks for the object; other endpoints don't heed it. */
    public static final String REDIRECT = "x-amz-website-redirect-location";
    /** What the name of every header of user metadata begins with. */
    public static final String METADATA = "x-amz-meta-";
    /** The most that names (without {@link #METADATA}) and values of user metadata may be, in bytes of UTF-8. */
    public static final int MOST_METADATA = 2048;

    /** Nobody has looked. */
    public static final Headers UNKNOWN = new Headers(new TreeMap<>());

    private static final Pattern VALUE = Pattern.compile("[ -~]{1,1024}");
    private static final Pattern METADATA_NAME = Pattern.compile("x-amz-meta-[a-z0-9][a-z0-9_.-]{0,127}");
    private static final Map<String, String> BY_LOWER_CASE = Stream.of(
                    CONTENT_TYPE, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_DISPOSITION)
            .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), name -> name));

    private static final Set<String> ALWAYS = Set.of(CONTENT_TYPE, CACHE_CONTROL);

    public Headers {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** These two alone; an empty one is left out. */
    public static Headers of(String contentType, String cacheControl) {
        return UNKNOWN.with(CONTENT_TYPE, contentType).with(CACHE_CONTROL, cacheControl);
    }

    /** The name that a header of any spelling has here; empty where S3 does not keep it. */
    public static Optional<String> named(String any) {
        String name = any.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_LOWER_CASE.get(name))
                .or(() -> Optional.of(name)
                        .filter(other -> METADATA_NAME.matcher(other).matches()));
    }

    /** Whether it can be sent as it is: 1 to 1,024 characters of ASCII. */
    public static boolean isValue(String value) {
        return VALUE.matcher(value).matches();
    }

    /** The same with one more, or another value of one; an empty value takes it away. */
    public Headers with(String name, String value) {
        TreeMap<String, String> more = new TreeMap<>(values);
        if (value.isEmpty()) {
            more.remove(name);
        } else {
            more.put(name, value);
        }
        return new Headers(more);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** User metadata by name, without {@link #METADATA}. */
    public Map<String, String> metadata() {
        return values.entrySet().stream()
                .filter(header -> header.getKey().startsWith(METADATA))
                .collect(Collectors.toMap(header -> header.getKey().substring(METADATA.length()), Map.Entry::getValue));
    }

    /** How much user metadata it is, as S3 counts it: in bytes of UTF-8. */
    public int metadataSize() {
        return metadata().entrySet().stream()
                .mapToInt(header -> bytes(header.getKey()) + bytes(header.getValue()))
                .sum();
    }

    /** Whether there is nothing but a content type and a Cache-Control: all that the first releases recorded. */
    public boolean isPlain() {
        return ALWAYS.containsAll(values.keySet());
    }

    /** The names of the headers that others have with another value, or not at all. */
    public Set<String> differing(Headers others) {
        Set<String> names = new TreeSet<>(values.keySet());
        names.addAll(others.values.keySet());
        names.removeIf(name -> Objects.equals(values.get(name), others.values.get(name)));
        return names;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
