package dev.pilothouse.sandbox.cloudfront;

import java.util.List;
import software.amazon.awssdk.services.cloudfront.model.Invalidation;
import software.amazon.awssdk.services.cloudfront.model.InvalidationBatch;

/** What CreateInvalidation demands of a batch. */
final class InvalidationRules {
    private InvalidationRules() {}

    static List<InvalidationPath> paths(InvalidationBatch batch) {
        if (batch == null || batch.paths() == null) {
            throw CloudFrontErrors.missingBody();
        }
        if (batch.callerReference() == null || batch.callerReference().isEmpty()) {
            throw CloudFrontErrors.invalidArgument("Your request must contain a caller reference.");
        }
        List<String> items = batch.paths().items();
        if (batch.paths().quantity() == null || batch.paths().quantity() != items.size()) {
            throw CloudFrontErrors.inconsistentQuantities();
        }
        if (items.isEmpty()) {
            throw CloudFrontErrors.invalidArgument("Your request must contain at least one invalidation path.");
        }
        return items.stream().map(InvalidationPath::of).toList();
    }

    /** The earlier invalidation, if it is about the same paths. */
    static Invalidation same(Invalidation earlier, InvalidationBatch batch) {
        if (!earlier.invalidationBatch().paths().equals(batch.paths())) {
            throw CloudFrontErrors.batchAlreadyExists();
        }
        return earlier;
    }
}
