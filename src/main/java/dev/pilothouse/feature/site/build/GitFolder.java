package dev.pilothouse.feature.site.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads which commit and branch a folder is checked out at, without running git (gitrepository-layout(5): {@code HEAD},
 * {@code refs/}, {@code packed-refs}, {@code commondir}; a linked worktree's {@code .git} file).
 */
public final class GitFolder {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final String REF = "ref: ";
    private static final String BRANCH = "refs/heads/";
    private static final long LONGEST = 16 * 1024 * 1024;
    private final Path folder;

    private GitFolder(Path folder) {
        this.folder = folder;
    }

    /** The checkout that a folder or file lies in; empty where it lies in none, or nothing is committed there yet. */
    public static Optional<Checkout> of(Path origin) {
        try {
            return Stream.iterate(origin.toAbsolutePath().normalize(), path -> path != null, Path::getParent)
                    .map(path -> path.resolve(".git"))
                    .filter(Files::exists)
                    .findFirst()
                    .flatMap(GitFolder::opened)
                    .flatMap(GitFolder::checkout);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<GitFolder> opened(Path git) {
        if (Files.isDirectory(git)) {
            return Optional.of(new GitFolder(git));
        }
        return line(git)
                .filter(line -> line.startsWith("gitdir: "))
                .map(line -> git.resolveSibling(line.substring("gitdir: ".length())))
                .map(GitFolder::new);
    }

    private Optional<Checkout> checkout() {
        Optional<String> head = line(folder.resolve("HEAD"));
        if (head.filter(line -> line.startsWith(REF)).isEmpty()) {
            return head.filter(line -> COMMIT.matcher(line).matches())
                    .map(commit -> new Checkout(commit, Optional.empty()));
        }
        String ref = head.get().substring(REF.length());
        Optional<String> branch =
                Optional.of(ref).filter(name -> name.startsWith(BRANCH)).map(name -> name.substring(BRANCH.length()));
        return Stream.of(folder, common())
                .flatMap(where -> line(where.resolve(ref)).stream())
                .filter(line -> COMMIT.matcher(line).matches())
                .findFirst()
                .or(() -> packed(ref))
                .map(commit -> new Checkout(commit, branch));
    }

    private Path common() {
        return line(folder.resolve("commondir"))
                .map(name -> folder.resolve(name).normalize())
                .orElse(folder);
    }

    private Optional<String> packed(String ref) {
        return lines(common().resolve("packed-refs")).stream()
                .filter(line -> line.endsWith(" " + ref))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .filter(commit -> COMMIT.matcher(commit).matches())
                .findFirst();
    }

    private static Optional<String> line(Path file) {
        return lines(file).stream().findFirst().map(String::strip);
    }

    // What can't be read is no checkout: a deploy is not held up by it.
    private static List<String> lines(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LONGEST ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
