package dev.pilothouse.feature.site.plan;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.plan.Check.Verdict;
import dev.pilothouse.feature.site.rules.Budget;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the build is as large as the workspace allows. */
final class SizeChecks {
    private static final int LARGEST = 10;
    private final Build build;
    private final Budget budget;

    SizeChecks(Build build, Budget budget) {
        this.build = build;
        this.budget = budget;
    }

    Stream<Check> all() {
        return Stream.of(Optional.of(total()), files()).flatMap(Optional::stream);
    }

    private Check total() {
        long size = build.size();
        Optional<Integer> most = budget.total();
        if (most.filter(bytes -> size > bytes).isPresent()) {
            return new Check(
                    verdict(),
                    Text.tr(
                            "the build is {0}: {1} more than its budget of {2}",
                            Humane.bytes(size), Humane.bytes(size - most.get()), Humane.bytes(most.get())),
                    largest(build.files().stream()).limit(LARGEST).toList());
        }
        String files = Text.tr(
                "{0,choice,0#no files|1#1 file|1<{0} files}, {1} in all",
                build.files().size(), Humane.bytes(size));
        return Check.fine(most.map(bytes -> Text.tr("{0} of at most {1}", files, Humane.bytes(bytes)))
                .orElse(files));
    }

    private Optional<Check> files() {
        if (budget.file().isEmpty()) {
            return Optional.empty();
        }
        int most = budget.file().get();
        List<String> larger = largest(build.files().stream().filter(file -> file.size() > most))
                .toList();
        return Check.some(
                larger,
                verdict(),
                "{0,choice,1#1 file is|1<{0} files are} larger than {1}, the most that the workspace allows",
                larger.size(),
                Humane.bytes(most));
    }

    private static Stream<String> largest(Stream<LocalFile> files) {
        return files.sorted(Comparator.comparingLong(LocalFile::size).reversed().thenComparing(LocalFile::path))
                .map(file -> Text.tr("{0}: {1}", file.path(), Humane.bytes(file.size())));
    }

    private Verdict verdict() {
        return budget.blocks() ? Verdict.BLOCKS : Verdict.WARNS;
    }
}
