package dev.pilothouse.sandbox.dynamodb.legacy;

import dev.pilothouse.sandbox.dynamodb.expression.Operand;
import dev.pilothouse.sandbox.dynamodb.expression.Path;
import dev.pilothouse.sandbox.dynamodb.expression.Update;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Kind;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.dynamodb.value.ValueReader;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeAction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValueUpdate;

/**
 * {@code AttributeUpdates} as an update.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LegacyConditionalParameters.AttributeUpdates.html">Documentation</a>
 */
public final class AttributeUpdates {
    private AttributeUpdates() {}

    /** Each attribute is put, added to, or taken from. */
    public static Update of(Map<String, AttributeValueUpdate> given) {
        return new Update(given.entrySet().stream()
                .map(each -> action(Path.of(each.getKey()), each.getValue()))
                .toList());
    }

    private static Update.Action action(Path path, AttributeValueUpdate given) {
        AttributeAction action = given.action() == null ? AttributeAction.PUT : given.action();
        if (given.value() == null) {
            if (action != AttributeAction.DELETE) {
                throw Invalid.parameter("Only DELETE action is allowed when no attribute value is specified");
            }
            return new Update.Action.Remove(path);
        }
        Value value = ValueReader.value(given.value());
        return switch (action) {
            case PUT -> new Update.Action.Set(path, new Operand.Literal(value));
            case ADD -> {
                if (value.kind() != Kind.N && !value.kind().isSet()) {
                    throw Invalid.parameter("ADD action is not supported for the type " + value.kind());
                }
                yield new Update.Action.Add(path, value);
            }
            case DELETE -> {
                if (!value.kind().isSet()) {
                    throw Invalid.parameter("DELETE action with value is not supported for the type " + value.kind());
                }
                yield new Update.Action.Delete(path, value);
            }
            case UNKNOWN_TO_SDK_VERSION ->
                throw Invalid.request("1 validation error detected: Value '" + given.actionAsString()
                        + "' at 'attributeUpdates." + path + ".member.action' failed to satisfy constraint: Member must"
                        + " satisfy enum value set: [ADD, PUT, DELETE]");
        };
    }
}
