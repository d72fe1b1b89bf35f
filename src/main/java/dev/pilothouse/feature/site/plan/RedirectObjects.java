package dev.pilothouse.feature.site.plan;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.hosts.Redirect;
import dev.pilothouse.feature.site.hosts.RedirectsFile;
import dev.pilothouse.feature.site.rules.Headers;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines of a build's {@code _redirects} that a bucket's website can do: objects without bytes that send visitors elsewhere, each
 * for one path and always with status 301 (S3 User Guide, "Setting an object redirect"). The release's manifest knows them as
 * files with that header, so that they are compared, brought back and collected as all else.
 */
final class RedirectObjects {
    private static final Pattern STAND_IN = Pattern.compile("\\*|:[A-Za-z]");
    private static final int PERMANENT = 301;
    private static final int LONGEST = 2048;
    private final Build build;
    private final SiteSettings settings;
    private final Serving serving;
    private final Set<String> files;

    RedirectObjects(Build build, SiteSettings settings, Serving serving) {
        this.build = build;
        this.settings = settings;
        this.serving = serving;
        this.files = build.files().stream()
                .filter(file -> file.redirect().isEmpty())
                .map(LocalFile::path)
                .collect(Collectors.toSet());
    }

    /** The build with all that can be made of its redirects, unless it has them already. */
    Build whole() {
        Set<String> there = build.files().stream().map(LocalFile::path).collect(Collectors.toSet());
        return build.with(lines().stream()
                .filter(line -> obstacle(line).isEmpty())
                .map(line -> LocalFile.redirect(key(line), line.to()))
                .filter(object -> !there.contains(object.path()))
                .toList());
    }

    /** Whether anything can be made of them. */
    boolean any() {
        return lines().stream().anyMatch(line -> obstacle(line).isEmpty());
    }

    /** Whether the build has an object for the line. */
    boolean made(Redirect line) {
        return obstacle(line).isEmpty()
                && build.files().stream()
                        .anyMatch(file ->
                                file.redirect().isPresent() && file.path().equals(key(line)));
    }

    /** Why no object can do what a line says, as a part of a sentence; empty where one can. */
    Optional<String> obstacle(Redirect line) {
        if (line.kind() != Redirect.Kind.MOVED
                || STAND_IN.matcher(line.from().text()).find()) {
            return Optional.of(Text.tr("an object is for one path alone"));
        }
        if (line.answers() != PERMANENT) {
            return Optional.of(Text.tr("an object answers with status 301 and no other"));
        }
        if (earlier(line).anyMatch(before -> before.from().matches(line.from().text()))) {
            return Optional.of(Text.tr("a line before it is for that path"));
        }
        if (files.contains(key(line))) {
            return Optional.of(Text.tr("there is a file of that path"));
        }
        if (!isKey(key(line)) || !isLocation(line.to())) {
            return Optional.of(Text.tr("S3 takes neither such a path nor such an address"));
        }
        return serving.isWebsite() && !serving.isWebsite(key(line))
                ? Optional.of(Text.tr("another behaviour of the distribution answers that path"))
                : Optional.empty();
    }

    private List<Redirect> lines() {
        return build.traits().hosts().redirects().map(RedirectsFile::redirects).orElse(List.of());
    }

    private Stream<Redirect> earlier(Redirect line) {
        return lines().stream().takeWhile(before -> before != line);
    }

    // Whoever asks a website for a folder gets its index page (S3 User Guide, "Configuring an index document").
    private String key(Redirect line) {
        String path = line.from().text().substring(1).replace("+", "%2B");
        String decoded;
        try {
            decoded = URLDecoder.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
        return decoded.isEmpty() || decoded.endsWith("/") ? decoded + settings.rootObject() : decoded;
    }

    // S3 User Guide, "Configuring a webpage redirect": at most 2 KB.
    private static boolean isLocation(String to) {
        return Headers.isValue(to) && to.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    private boolean isKey(String path) {
        String key = settings.prefix() + path;
        return !path.isEmpty()
                && !key.startsWith(settings.privatePrefix())
                && !key.startsWith(settings.previewPrefix())
                && key.getBytes(StandardCharsets.UTF_8).length <= 1024;
    }
}
