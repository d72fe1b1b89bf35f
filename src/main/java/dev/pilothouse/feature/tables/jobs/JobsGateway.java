package dev.pilothouse.feature.tables.jobs;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.core.command.Permit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** DynamoDB's exports and imports. Blocking; thread-safe. */
public final class JobsGateway {
    /** The newest ones are told; DynamoDB forgets them after some months anyway. */
    static final int MOST = 25;

    private final ExportGateway exports;
    private final ImportGateway imports;

    // What has ended never changes, so that only what is under way costs a request.
    private final Map<String, TableJob> ended = new ConcurrentHashMap<>();

    public JobsGateway(AwsClients clients) {
        this.exports = new ExportGateway(clients);
        this.imports = new ImportGateway(clients);
    }

    /** The exports of a table and the imports of its region, newest first; {@value #MOST} of each at most. */
    List<TableJob> jobs(String tableArn) throws InterruptedException {
        List<TableJob> all = new ArrayList<>();
        for (String arn : exports.newest(tableArn, MOST)) {
            all.add(known(arn, exports::describe));
        }
        for (String arn : imports.newest(MOST)) {
            all.add(known(arn, imports::describe));
        }
        all.sort(Comparator.comparing((TableJob job) -> job.facts().started()).reversed());
        return all;
    }

    /**
     * Starts an export, which goes on at AWS.
     *
     * @param token the same for every try of the same order, so that AWS starts it once within eight hours
     */
    TableJob.Export start(ExportOrder order, String token, Permit permit) {
        return exports.start(order, token, permit);
    }

    /** Makes a table from files, which goes on at AWS; see the other for the token. */
    TableJob.Import start(ImportOrder order, String token, Permit permit) {
        return imports.start(order, token, permit);
    }

    private TableJob known(String arn, Function<String, TableJob> read) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return Optional.ofNullable(ended.get(arn)).orElseGet(() -> {
            TableJob job = read.apply(arn);
            if (!job.stand().isUnderWay()) {
                ended.put(arn, job);
            }
            return job;
        });
    }
}
