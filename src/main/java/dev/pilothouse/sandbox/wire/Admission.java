package dev.pilothouse.sandbox.wire;

import dev.pilothouse.sandbox.iam.Ask;
import dev.pilothouse.sandbox.iam.Caller;
import dev.pilothouse.sandbox.iam.Decision;
import dev.pilothouse.sandbox.iam.Policy;
import java.util.Map;
import java.util.Optional;

/**
 * A request that was let in: who sent it, its body, and what they may do.
 *
 * @param identity the policy of the caller's role; empty for nobody
 * @param context the values of IAM's condition keys
 */
record Admission(
        Service service, Caller caller, Optional<Policy> identity, Map<String, String> context, Content content) {

    boolean may(String action, String resourceArn) {
        return refusal(action, resourceArn).isEmpty();
    }

    void require(String action, String resourceArn) {
        refusal(action, resourceArn).ifPresent(reason -> {
            throw Refusals.denied(Style.of(service), caller, action, resourceArn, reason);
        });
    }

    /** AWS's words for why not; within one account either policy is enough to allow, and either is enough to deny. */
    private Optional<String> refusal(String action, String resourceArn) {
        Ask ask = new Ask(caller.arn(), action, resourceArn, context);
        Decision own = identity.map(policy -> policy.decide(ask)).orElse(Decision.SILENT);
        Decision resources = service.resourcePolicy(resourceArn)
                .map(json -> Policy.parse(json).decide(ask))
                .orElse(Decision.SILENT);
        if (own == Decision.DENIED) {
            return Optional.of("with an explicit deny in an identity-based policy");
        }
        if (resources == Decision.DENIED) {
            return Optional.of("with an explicit deny in a resource-based policy");
        }
        return own == Decision.ALLOWED || resources == Decision.ALLOWED
                ? Optional.empty()
                : Optional.of("because no identity-based policy allows the " + action + " action");
    }
}
