package dev.pilothouse.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All text of this project, and what must not be in it. Each rule lists what breaks it, with its place. */
record Sources(List<Source> files) {
    private static final List<String> TOP = List.of(
            "pom.xml",
            ".mvn",
            "src",
            "assets",
            "packaging",
            ".ci",
            "README.md",
            "CHANGELOG.md",
            "LICENSE",
            ".gitignore");
    private static final int LONGEST = 300;

    /** Folders that only the machine of one person or of one build has; not `</root>`, not a part of a longer path. */
    private static final Pattern MACHINE_PATH = Pattern.compile(
            "(?<![\\w.<>*/-])(?:/(?:root|work|workspace|tmp|mnt|Users|home)(?:/[\\w.-]+)+|[A-Z]:\\\\+Users\\\\+\\w+)");

    private static final Pattern ADDRESS = Pattern.compile("https?://(?:[^\\s/\"@]*@)?(\\w[\\w.-]*)");

    /** Standards, AWS (of two hosts with the region in their middle, the beginning), reserved names, this computer: all else may be a registry. */
    private static final Pattern PUBLIC_HOST =
            Pattern.compile("(?i)(?:.+\\.)?(?:amazonaws\\.com(?:\\.cn)?|cloudfront\\.net|aws\\.amazon\\.com"
                + "|awslambda-|sns\\.|smithy\\.io|w3\\.org|apache\\.org|sitemaps\\.org|json-schema\\.org|freedesktop\\.org|keepachangelog\\.com|rfc-editor\\.org"
                + "|(?:.+\\.)?example|example\\.(?:com|net|org)|test|invalid|localhost(?:\\.evil)?|github\\.com)"
                + "|[0-9.]+");

    private static final Pattern OTHER_REGISTRY = Pattern.compile(
            "(?i)<(?:pluginR|r)epositor(?:y|ies)>|<mirrors?>|mvn[w]\\b|--index-[u]rl|-s\\s+\\S*settings[.]xml");
    private static final Pattern SLEEP = Pattern.compile("\\bsleep\\([^;]*");
    private static final Pattern SKIPPED = Pattern.compile("@[D]isabled\\b");
    private static final Pattern LEFT_FOR_LATER = Pattern.compile("\\bTODO\\b.*|\\bFIXME\\b.*");
    private static final Pattern MOVER = Pattern.compile(
            "\\b(?:Translate|Fade|Rotate|Scale|Path|Fill|Stroke|Sequential|Parallel)[T]ransition\\b|\\bKey[V]alue\\b|\\b[t]ransition(?:-\\w+)?:");
    private static final Pattern LINE_OF_A_PACKAGE =
            Pattern.compile("\\A\\s*/\\*\\*\\s*(?:\\*\\s*)?\\p{Lu}.{10,}?\\*/\\s*package ", Pattern.DOTALL);

    /** Reads what the repository holds; pictures and other files that are no UTF-8 are left out. */
    static Sources here() throws IOException {
        try (Stream<Path> files = TOP.stream().map(Path::of).flatMap(Sources::below)) {
            return new Sources(files.flatMap(file -> text(file).stream()).toList());
        }
    }

    /** No path of the machine that a file was written on. */
    List<String> machinePaths() {
        return each(file -> file.found(MACHINE_PATH));
    }

    /** No host of a registry, no wrapper around the build, no repository beside Maven's own. */
    List<String> registries() {
        return each(file -> Stream.concat(
                file.found(ADDRESS, host -> !PUBLIC_HOST.matcher(host).matches()), file.found(OTHER_REGISTRY)));
    }

    /** Over 300 lines a class has more than one topic. */
    List<String> tooLong() {
        return each(file -> file.isJava() && file.lines().size() > LONGEST
                ? Stream.of(file.path() + ": " + file.lines().size() + " lines")
                : Stream.of());
    }

    /** Each package of the program says in a sentence what it is. */
    List<String> silentPackages() {
        Set<String> told = files.stream()
                .filter(file -> file.path().endsWith("/package-info.java"))
                .filter(file -> LINE_OF_A_PACKAGE
                        .matcher(String.join("\n", file.lines()))
                        .find())
                .map(Source::folder)
                .collect(Collectors.toSet());
        return files.stream()
                .filter(file -> file.isMain() && file.isJava())
                .map(Source::folder)
                .distinct()
                .filter(folder -> !told.contains(folder))
                .toList();
    }

    /** A test waits for a condition, never for time. */
    List<String> sleepingTests() {
        return each(file -> file.isTest() ? file.found(SLEEP) : Stream.of());
    }

    /** A test that is not run shows nothing. */
    List<String> skippedTests() {
        return each(file -> file.isTest() ? file.found(SKIPPED) : Stream.of());
    }

    /** What moves beside the controls' own signs that something runs would move for whoever wants no motion, too. */
    List<String> movers() {
        return each(file -> file.path().startsWith("src/main/") ? file.found(MOVER) : Stream.of());
    }

    /** What is not done is told in an issue. */
    List<String> leftForLater() {
        return each(file -> file.found(LEFT_FOR_LATER));
    }

    private List<String> each(Function<Source, Stream<String>> rule) {
        return files.stream().flatMap(rule).toList();
    }

    private static Stream<Path> below(Path top) {
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Source> text(Path file) {
        try {
            return Optional.of(Source.of(file.toString().replace('\\', '/'), Files.readString(file)));
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
