package dev.pilothouse.sandbox.lambda;

import dev.pilothouse.sandbox.wire.Call;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionRequest;
import software.amazon.awssdk.services.lambda.model.DeleteFunctionResponse;

/** DeleteFunction: a whole function, or one version that no alias leads to. */
record DeleteCalls(Functions functions) {
    DeleteFunctionResponse delete(DeleteFunctionRequest request, Call call) {
        FunctionName asked = FunctionName.of(request.functionName(), request.qualifier());
        LambdaFunction function = functions.get(asked);
        Optional<String> version = asked.qualifier();
        if (version.isEmpty()) {
            functions.remove(asked.name());
            return DeleteFunctionResponse.builder().build();
        }
        synchronized (function) {
            if (version.get().equals(FunctionName.LATEST)) {
                throw LambdaErrors.invalidParameter("$LATEST version cannot be deleted without deleting the function.");
            }
            if (function.versions().version(version.get()).isEmpty()) {
                throw LambdaErrors.noFunction(functions.arns().function(asked.name()) + ":" + version.get());
            }
            List<String> aliases = function.versions().leadingTo(version.get());
            if (!aliases.isEmpty()) {
                throw LambdaErrors.conflict("Version " + version.get() + " is currently referenced by alias "
                        + String.join(", ", aliases) + ".");
            }
            function.versions().remove(version.get());
        }
        return DeleteFunctionResponse.builder().build();
    }
}
