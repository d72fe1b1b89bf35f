package dev.pilothouse.feature.site.rules;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.workspace.StrictJson;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** One of the {@code headerRules} of a workspace's site. */
final class HeaderRuleReader {
    private static final Pattern GLOB = Pattern.compile("([^{]|\\{[^{}]*\\})+");
    private static final Pattern HEADER = Pattern.compile("[ -~]{1,1024}");
    /** RFC 9110 8.3.1. */
    private static final Pattern TYPE =
            Pattern.compile("[A-Za-z0-9.+-]{1,100}/[A-Za-z0-9.+-]{1,100}( ?;[ -~]{1,200})?");
    /** RFC 9110 8.4.1, as far as browsers know them. */
    private static final Pattern ENCODING = Pattern.compile("gzip|br|zstd|deflate");
    /** RFC 5646, one or more. */
    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*(, ?[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)*");

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,127}");
    private static final Pattern COMPRESSED = Pattern.compile("gzip|br");
    private final StrictJson rule;
    private final Map<String, String> headers = new TreeMap<>();

    private HeaderRuleReader(StrictJson rule) {
        this.rule = rule;
    }

    static HeaderRule read(StrictJson rule) {
        return new HeaderRuleReader(rule).all();
    }

    private HeaderRule all() {
        rule.only(
                "pattern",
                "cacheControl",
                "contentType",
                "contentEncoding",
                "contentLanguage",
                "contentDisposition",
                "metadata",
                "compress",
                "atLeast");
        String pattern = rule.text("pattern", GLOB, Text.tr("a pattern of paths such as docs/** or *.json"));
        header(Headers.CACHE_CONTROL, "cacheControl", HEADER, () -> Text.tr("a header’s value such as no-cache"));
        header(Headers.CONTENT_TYPE, "contentType", TYPE, () -> Text.tr("a type such as text/html; charset=utf-8"));
        header(Headers.CONTENT_ENCODING, "contentEncoding", ENCODING, () -> Text.tr("gzip, br, zstd or deflate"));
        header(Headers.CONTENT_LANGUAGE, "contentLanguage", LANGUAGE, () -> Text.tr("a language such as de or en-GB"));
        header(
                Headers.CONTENT_DISPOSITION,
                "contentDisposition",
                HEADER,
                () -> Text.tr("a header’s value such as attachment"));
        rule.optionalObject("metadata").ifPresent(this::metadata);
        Optional<Compression> compression = compression();
        if (headers.isEmpty() && compression.isEmpty()) {
            throw rule.unfit("pattern", Text.tr("followed by what it sets, such as cacheControl"));
        }
        return new HeaderRule(pattern, headers, compression);
    }

    private void header(String header, String member, Pattern shape, Supplier<String> words) {
        rule.optionalText(member, shape, words.get()).ifPresent(value -> headers.put(header, value));
    }

    // S3 would write anything but ASCII in another form (RFC 2047), and lets the names of requests count in lower case
    // only.
    private void metadata(StrictJson metadata) {
        for (String name : metadata.names()) {
            if (!NAME.matcher(name).matches()) {
                throw metadata.unfit(name, Text.tr("named in small letters, digits, dots, hyphens, underscores"));
            }
            String value = metadata.text(name, HEADER, Text.tr("a text in ASCII, 1 to 1024 characters"));
            headers.put(Headers.METADATA + name, value);
        }
        if (new Headers(new TreeMap<>(headers)).metadataSize() > Headers.MOST_METADATA
                || metadata.names().isEmpty()) {
            throw rule.unfit("metadata", Text.tr("names and values, at most 2048 bytes together"));
        }
    }

    private Optional<Compression> compression() {
        String size = Text.tr("a number of bytes, 0 to 67108864");
        boolean sized = rule.names().contains("atLeast");
        Optional<String> named = rule.optionalText("compress", COMPRESSED, Text.tr("gzip or br"));
        if (named.isEmpty() && sized) {
            throw rule.unfit("atLeast", Text.tr("beside compress"));
        }
        if (named.isPresent() && headers.containsKey(Headers.CONTENT_ENCODING)) {
            throw rule.unfit(
                    "compress", Text.tr("in another rule than contentEncoding, which says that the build did it"));
        }
        int atLeast = sized ? rule.number("atLeast", size) : Compression.USUAL;
        if (atLeast < 0 || atLeast > Compression.LARGEST) {
            throw rule.unfit("atLeast", size);
        }
        return named.flatMap(Encoding::of).map(encoding -> new Compression(encoding, atLeast));
    }
}
