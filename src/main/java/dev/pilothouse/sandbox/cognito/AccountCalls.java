package dev.pilothouse.sandbox.cognito;

import dev.pilothouse.sandbox.cognito.UserPools.Member;
import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Operations;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AssociateSoftwareTokenRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AssociateSoftwareTokenResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ConfirmForgotPasswordRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ConfirmForgotPasswordResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ForgotPasswordRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ForgotPasswordResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifySoftwareTokenRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifySoftwareTokenResponse;

/** What people do to their own account without being signed in: set up an authenticator, replace a forgotten password. */
final class AccountCalls {
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final Pattern PASSWORD = Pattern.compile("\\S+.*\\S+", Pattern.DOTALL);

    private final UserPools pools;

    AccountCalls(UserPools pools) {
        this.pools = pools;
    }

    void operations(Operations on) {
        on.open(AssociateSoftwareTokenRequest.class, this::associate)
                .open(VerifySoftwareTokenRequest.class, this::verify)
                .open(ForgotPasswordRequest.class, this::forgot)
                .open(ConfirmForgotPasswordRequest.class, this::confirm);
    }

    private AssociateSoftwareTokenResponse associate(AssociateSoftwareTokenRequest request, Call call) {
        String session = session(request.session());
        return pools.ofSession(session).steps().authenticators().associate(session, call.now());
    }

    private VerifySoftwareTokenResponse verify(VerifySoftwareTokenRequest request, Call call) {
        String session = session(request.session());
        String code = matching("userCode", request.userCode(), CODE);
        return pools.ofSession(session).steps().authenticators().verify(session, code, call.now());
    }

    private ForgotPasswordResponse forgot(ForgotPasswordRequest request, Call call) {
        Member member = pools.ofClient(request.clientId());
        String name = Parameters.member("username", request.username());
        return ForgotPasswordResponse.builder()
                .codeDeliveryDetails(member.pool().forgotten().send(member.client(), name, call.now()))
                .build();
    }

    private ConfirmForgotPasswordResponse confirm(ConfirmForgotPasswordRequest request, Call call) {
        Member member = pools.ofClient(request.clientId());
        String name = Parameters.member("username", request.username());
        String code = Parameters.member("confirmationCode", request.confirmationCode());
        String password = matching("password", request.password(), PASSWORD);
        member.pool().forgotten().confirm(member.client(), name, code, password, call.now());
        return ConfirmForgotPasswordResponse.builder().build();
    }

    // With an access token, somebody signed in could do the same; nobody here asks for that yet.
    private static String session(String session) {
        if (session == null) {
            throw Parameters.missing("Session");
        }
        return session;
    }

    private static String matching(String name, String value, Pattern pattern) {
        if (!pattern.matcher(Parameters.member(name, value)).matches()) {
            throw Refused.invalidParameter("1 validation error detected: Value at '" + name
                    + "' failed to satisfy constraint: Member must satisfy regular expression pattern: " + pattern);
        }
        return value;
    }
}
