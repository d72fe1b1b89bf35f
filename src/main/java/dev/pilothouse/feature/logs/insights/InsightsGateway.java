package dev.pilothouse.feature.logs.insights;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.logs.Insights;
import dev.pilothouse.aws.logs.InsightsAnswer;
import dev.pilothouse.core.work.Progress;
import java.time.Instant;
import java.util.List;

/** Queries of Logs Insights. Blocking; thread-safe. */
public final class InsightsGateway {
    private final Insights insights;

    public InsightsGateway(AwsClients clients) {
        this.insights = new Insights(clients);
    }

    /**
     * Runs a query until it is over. An interrupt stops it at CloudWatch Logs too.
     *
     * @param from with it
     * @param to without it
     */
    Ran run(List<String> groups, String query, Instant from, Instant to, Progress progress)
            throws InterruptedException {
        try {
            Instant last = to.minusMillis(1);
            return new Ran.Found(answer(insights.run(new Insights.Question(groups, query, from, last), progress)));
        } catch (RuntimeException e) {
            Insights.Problem problem = Insights.problem(e).orElseThrow(() -> e);
            return new Ran.Wrong(query, problem.what(), problem.start());
        }
    }

    private static Answer answer(InsightsAnswer it) {
        List<List<String>> rows = it.rows().stream()
                .map(row -> it.columns().stream()
                        .map(name -> row.values().getOrDefault(name, ""))
                        .toList())
                .toList();
        return new Answer(
                it.columns(),
                rows,
                it.scan().bytes(),
                it.scan().scanned(),
                it.scan().matched());
    }

    /** The names of fields in a group's newest lines. */
    List<String> fields(String group) {
        return insights.fields(group);
    }
}
