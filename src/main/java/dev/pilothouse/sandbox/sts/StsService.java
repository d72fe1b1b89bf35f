package dev.pilothouse.sandbox.sts;

import dev.pilothouse.sandbox.iam.Caller;
import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Operations;
import dev.pilothouse.sandbox.wire.Protocol;
import dev.pilothouse.sandbox.wire.Service;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** STS, as far as a signed-in program needs it: it has no state. */
public final class StsService implements Service {
    @Override
    public String signingName() {
        return "sts";
    }

    @Override
    public Protocol protocol() {
        return Protocol.QUERY;
    }

    @Override
    public Class<?> client() {
        return StsClient.class;
    }

    @Override
    public String namespace() {
        return "https://sts.amazonaws.com/doc/2011-06-15/";
    }

    @Override
    public void operations(Operations on) {
        on.signed(GetCallerIdentityRequest.class, (_, call) -> callerIdentity(call));
    }

    @Override
    public void reset() {
        // nothing is kept
    }

    /** Needs no permission, even an explicit deny does not stop it (API reference), but a signature. */
    private static GetCallerIdentityResponse callerIdentity(Call call) {
        Caller caller = call.caller();
        return GetCallerIdentityResponse.builder()
                .account(caller.account())
                .arn(caller.arn())
                .userId(caller.userId())
                .build();
    }
}
