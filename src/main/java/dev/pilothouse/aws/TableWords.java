package dev.pilothouse.aws;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import java.util.Optional;

/** Words for what DynamoDB alone says, about tables, their capacity and their items ("Error handling", Developer Guide). */
final class TableWords {
    private final FailedCall call;

    TableWords(FailedCall call) {
        this.call = call;
    }

    /** The fault for the answer's code; empty for other services and for codes that say no such thing. */
    Optional<Fault> words() {
        if (!call.technical().service().equalsIgnoreCase("DynamoDb")) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (call.technical().code()) {
                    case "ResourceNotFoundException", "TableNotFoundException" ->
                        call.gone(Text.tr("The table doesn’t exist."));
                    case "ResourceInUseException", "TableInUseException" -> inUse();
                    case "ProvisionedThroughputExceededException" -> usedUp();
                    case "ConditionalCheckFailedException" -> changed();
                    case "DuplicateItemException" -> taken();
                    case "TransactionConflictException",
                            "TransactionInProgressException",
                            "ReplicatedWriteConflictException" -> conflict();
                    case "TransactionCanceledException" -> cancelled();
                    case "ItemCollectionSizeLimitExceededException" -> full();
                    case "LimitExceededException" -> tooManyJobs();
                    case "PointInTimeRecoveryUnavailableException" -> unrecoverable();
                    case "InvalidExportTimeException" -> outOfReach();
                    case "ExportConflictException", "ImportConflictException" -> orderedBefore();
                    default -> null;
                });
    }

    private Fault inUse() {
        return call.refused(
                Text.tr("The table is being changed just now."), Text.tr("Try again in a minute."), Remedy.RETRY);
    }

    private Fault usedUp() {
        return call.refused(
                Text.tr("The table takes no more requests for the moment: its capacity is used up."),
                Text.tr("Wait a little, then try again."),
                Remedy.RETRY);
    }

    private Fault changed() {
        return call.refused(
                Text.tr("The item is not as it was read: somebody else changed it meanwhile."),
                Text.tr("Your change was not made. Look at what is there now, then decide."),
                Remedy.CHECK);
    }

    private Fault taken() {
        return call.refused(
                Text.tr("An item with this key exists already."),
                Text.tr("Choose another key, or edit that one."),
                Remedy.NONE);
    }

    private Fault conflict() {
        return call.refused(
                Text.tr("Another change of the same item is under way."),
                Text.tr("Try again when it is done."),
                Remedy.RETRY);
    }

    private Fault cancelled() {
        return call.refused(
                Text.tr(
                        "DynamoDB cancelled the transaction: {0}",
                        call.technical().message()),
                Text.tr("Correct what it names and try again."),
                Remedy.NONE);
    }

    private Fault full() {
        return call.refused(
                Text.tr("The items of this partition key are larger together than the 10 GB that a table with local"
                        + " indexes takes."),
                Text.tr("Delete some of them first."),
                Remedy.NONE);
    }

    private Fault unrecoverable() {
        return call.refused(
                Text.tr("Point-in-time recovery is off for the table, so DynamoDB doesn’t export it."),
                Text.tr("Somebody who may change the table has to switch it on first."),
                Remedy.NONE);
    }

    private Fault outOfReach() {
        return call.refused(
                Text.tr("The table can’t be exported as it was at that moment."),
                Text.tr("Choose one since point-in-time recovery was switched on, within the last 35 days."),
                Remedy.NONE);
    }

    private Fault orderedBefore() {
        return call.refused(
                Text.tr("The same was ordered before with other details."),
                Text.tr("See among the exports and imports what became of it."),
                Remedy.CHECK);
    }

    private Fault tooManyJobs() {
        return call.refused(
                Text.tr("Too many operations on tables, exports or imports are under way at once."),
                Text.tr("Try again when one of them is done."),
                Remedy.RETRY);
    }
}
