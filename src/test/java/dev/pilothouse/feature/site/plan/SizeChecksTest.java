package dev.pilothouse.feature.site.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.plan.Check.Verdict;
import dev.pilothouse.feature.site.rules.Budget;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SizeChecksTest {
    private static final Build BUILD = new Build(
            Path.of("dist"),
            false,
            List.of(PreflightTest.file("a.js", "a".repeat(600)), PreflightTest.file("index.html", "b".repeat(400))),
            List.of(),
            List.of());

    @Test
    void withoutABudgetTheSizeIsTold() {
        assertThat(checks(Budget.NONE)).containsExactly(Check.fine("2 files, 1.0 kB in all"));
        assertThat(checks(new Budget(Optional.of(1_000), Optional.of(600), true)))
                .containsExactly(Check.fine("2 files, 1.0 kB in all of at most 1.0 kB"));
    }

    @Test
    void whatIsLargerWarnsOrBlocksAsTheWorkspaceSays() {
        assertThat(checks(new Budget(Optional.of(900), Optional.empty(), false)))
                .containsExactly(Check.warns(
                        "the build is 1.0 kB: 100 B more than its budget of 900 B",
                        List.of("a.js: 600 B", "index.html: 400 B")));
        assertThat(checks(new Budget(Optional.empty(), Optional.of(500), true)))
                .contains(Check.blocks(
                        "1 file is larger than 500 B, the most that the workspace allows", List.of("a.js: 600 B")));
        assertThat(checks(new Budget(Optional.of(1), Optional.of(1), true)))
                .extracting(Check::verdict)
                .containsExactly(Verdict.BLOCKS, Verdict.BLOCKS);
    }

    private static List<Check> checks(Budget budget) {
        return new SizeChecks(BUILD, budget).all().toList();
    }
}
