package dev.pilothouse.aws;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import java.util.Optional;

/** Words for what CloudWatch Logs alone says, about groups, live tails and queries (CloudWatch Logs API, "Common errors"). */
final class LogWords {
    private final FailedCall call;

    LogWords(FailedCall call) {
        this.call = call;
    }

    /** The fault for the answer's code; empty for other services and for codes that say no such thing. */
    Optional<Fault> words() {
        if (!call.technical().service().equalsIgnoreCase("CloudWatchLogs")) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (call.technical().code()) {
                    case "ResourceNotFoundException" -> missing();
                    case "ResourceAlreadyExistsException" -> taken();
                    case "LimitExceededException" -> tooMany();
                    case "MalformedQueryException" -> query();
                    case "InvalidParameterException" -> parameter();
                    case "InvalidOperationException" -> unsupported();
                    case "SessionTimeoutException" -> overdue();
                    case "SessionStreamingException" -> ended();
                    default -> null;
                });
    }

    private Fault missing() {
        String said = call.technical().message();
        if (said.contains("log stream")) {
            return call.gone(Text.tr("The log stream doesn’t exist."));
        }
        if (!said.contains("log group")) {
            return call.gone(Text.tr("CloudWatch Logs doesn’t know what was asked for any more."));
        }
        return call.refused(
                Text.tr("The log group doesn’t exist."),
                Text.tr("A function’s group comes with its first invocation. It may also have been deleted."),
                Remedy.NONE);
    }

    private Fault taken() {
        return call.refused(
                Text.tr("A log group or stream of this name exists already."),
                Text.tr("Choose another name."),
                Remedy.NONE);
    }

    private Fault tooMany() {
        String what = switch (call.technical().operation()) {
            case "StartLiveTail" -> Text.tr("Too many live tails are open at once in this account.");
            case "StartQuery" -> Text.tr("Too many queries of Logs Insights are running at once in this account.");
            default -> Text.tr("CloudWatch Logs allows no more of these in this account.");
        };
        return call.refused(what, Text.tr("Try again when one of them has ended."), Remedy.RETRY);
    }

    private Fault query() {
        return call.refused(
                Text.tr(
                        "Logs Insights doesn’t understand the query: {0}.",
                        call.technical().message()),
                Text.tr("Correct the query and run it again. Nothing was looked through."),
                Remedy.NONE);
    }

    private Fault parameter() {
        String said = call.technical().message();
        return said.contains("filter pattern")
                ? call.refused(
                        Text.tr("CloudWatch Logs doesn’t understand the filter: {0}.", said),
                        Text.tr("Put terms with other characters than letters, digits and _ between quotation marks."),
                        Remedy.NONE)
                : null;
    }

    private Fault unsupported() {
        return call.refused(
                Text.tr("Log groups of this class can’t be used so."),
                Text.tr("Groups for infrequent access have neither live tail nor searching; Logs Insights reads them."),
                Remedy.NONE);
    }

    private Fault overdue() {
        return call.refused(
                Text.tr("AWS ended the live tail, as it does after three hours."),
                Text.tr("Start it again."),
                Remedy.RETRY);
    }

    private Fault ended() {
        return call.unanswered(Text.tr("AWS ended the live tail because of an error of its own."));
    }
}
