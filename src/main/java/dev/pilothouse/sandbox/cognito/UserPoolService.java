package dev.pilothouse.sandbox.cognito;

import dev.pilothouse.sandbox.cognito.FurtherSteps.Passed;
import dev.pilothouse.sandbox.cognito.UserPools.Member;
import dev.pilothouse.sandbox.wire.Answer;
import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.Operations;
import dev.pilothouse.sandbox.wire.Protocol;
import dev.pilothouse.sandbox.wire.Request;
import dev.pilothouse.sandbox.wire.Service;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetTokensFromRefreshTokenRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetTokensFromRefreshTokenResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetUserRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GlobalSignOutRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GlobalSignOutResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RevokeTokenRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RevokeTokenResponse;

/**
 * Cognito user pools: signing in by SRP, tokens, and ending a sign-in. Everything here is public in AWS, so nothing is
 * signed. Texts of refusals are AWS's where AWS documents them or people have measured them.
 */
public final class UserPoolService implements Service {
    private static final Pattern KEYS = Pattern.compile("/([\\w-]+)/\\.well-known/jwks\\.json");

    private final Clock clock;
    private final UserPools pools = new UserPools();
    private final Map<String, SigningKey> keys = new ConcurrentHashMap<>();

    /** @param clock the sandbox's */
    public UserPoolService(Clock clock) {
        this.clock = clock;
    }

    /** Creates a pool, in place of one with the same id, whose key it takes over: making one takes long. */
    public void create(UserPoolDefinition definition) {
        SigningKey key = keys.computeIfAbsent(definition.id(), _ -> new SigningKey());
        pools.put(definition.id(), new UserPool(definition, key, clock.instant()));
    }

    @Override
    public String signingName() {
        return "cognito-idp";
    }

    @Override
    public Protocol protocol() {
        return Protocol.JSON;
    }

    @Override
    public Class<?> client() {
        return CognitoIdentityProviderClient.class;
    }

    @Override
    public void operations(Operations on) {
        on.open(InitiateAuthRequest.class, this::initiateAuth)
                .open(RespondToAuthChallengeRequest.class, this::respondToAuthChallenge)
                .open(GetTokensFromRefreshTokenRequest.class, this::getTokensFromRefreshToken)
                .open(RevokeTokenRequest.class, this::revokeToken)
                .open(GlobalSignOutRequest.class, this::globalSignOut)
                .open(GetUserRequest.class, this::getUser);
        new AccountCalls(pools).operations(on);
    }

    @Override
    public void reset() {
        pools.clear();
    }

    /** The keys that check a pool's tokens, at {@code /<pool id>/.well-known/jwks.json}. */
    @Override
    public Optional<Answer> plain(Request request) {
        Matcher keys = KEYS.matcher(request.rawPath());
        if (!request.method().equals("GET") || !keys.matches()) {
            return Optional.empty();
        }
        return pool(keys.group(1))
                .map(pool ->
                        Answer.text(200, "application/json", pool.published().toString()));
    }

    /** What somebody's authenticator app shows now; empty for those without one. */
    public Optional<String> authenticatorCode(String poolId, String email) {
        return pool(poolId).flatMap(pool -> pool.steps().authenticators().shown(email, clock.instant()));
    }

    /** The code by which somebody may set a new password, if one was asked for and is still good; it was sent nowhere else. */
    public Optional<String> sentCode(String poolId, String email) {
        return pool(poolId).flatMap(pool -> pool.forgotten().sentTo(email, clock.instant()));
    }

    /** Ends every sign-in of a person, as {@code AdminUserGlobalSignOut} does. */
    public void signOutEverywhere(String poolId, String email) {
        pool(poolId).ifPresent(pool -> pool.accounts().named(email).ifPresent(pool::signOutEverywhere));
    }

    Optional<UserPool> pool(String id) {
        return pools.withId(id);
    }

    /** The pool that an identity pool's login names. */
    Optional<TokenIssuer> provider(String name) {
        return pool(name.substring(name.indexOf('/') + 1)).map(pool -> pool);
    }

    private InitiateAuthResponse initiateAuth(InitiateAuthRequest request, Call call) {
        Parameters.member("authFlow", request.authFlowAsString());
        Member member = pools.ofClient(request.clientId());
        Parameters parameters = new Parameters(request.authParameters());
        return switch (request.authFlow()) {
            case USER_SRP_AUTH -> {
                member.mustAllow(
                        ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH, "USER_SRP_AUTH is not enabled for the client.");
                yield member.pool().passwords().ask(member.client(), parameters, call.now());
            }
            case REFRESH_TOKEN_AUTH, REFRESH_TOKEN -> {
                member.mustAllow(
                        ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH,
                        "REFRESH_TOKEN_AUTH is not enabled for the client.");
                yield InitiateAuthResponse.builder()
                        .authenticationResult(refreshed(member, parameters.required("REFRESH_TOKEN"), call))
                        .build();
            }
            case USER_PASSWORD_AUTH ->
                throw Refused.invalidParameter("USER_PASSWORD_AUTH flow not enabled for this client");
            case CUSTOM_AUTH, USER_AUTH ->
                throw Refused.invalidParameter(request.authFlow() + " is not enabled for the client.");
            case ADMIN_NO_SRP_AUTH, ADMIN_USER_PASSWORD_AUTH ->
                throw Refused.invalidParameter("Initiate Auth method not supported.");
            case UNKNOWN_TO_SDK_VERSION ->
                throw Parameters.outside("authFlow", request.authFlowAsString(), AuthFlowType.knownValues());
        };
    }

    private RespondToAuthChallengeResponse respondToAuthChallenge(RespondToAuthChallengeRequest request, Call call) {
        Parameters.member("challengeName", request.challengeNameAsString());
        Member member = pools.ofClient(request.clientId());
        UserPool pool = member.pool();
        Passed passed = request.challengeName() == ChallengeNameType.PASSWORD_VERIFIER
                ? new Passed(pool.passwords().check(member.client(), request, call), request.challengeName())
                : pool.steps().answer(member.client(), request, call.now());
        return pool.steps()
                .ask(passed, member.client(), call.now())
                .orElseGet(() -> RespondToAuthChallengeResponse.builder()
                        .authenticationResult(pool.signIn(passed.account(), member.client(), call.now()))
                        .build());
    }

    private GetTokensFromRefreshTokenResponse getTokensFromRefreshToken(
            GetTokensFromRefreshTokenRequest request, Call call) {
        String token = Parameters.member("refreshToken", request.refreshToken());
        return GetTokensFromRefreshTokenResponse.builder()
                .authenticationResult(refreshed(pools.ofClient(request.clientId()), token, call))
                .build();
    }

    private static AuthenticationResultType refreshed(Member member, String token, Call call) {
        return member.pool().refresh(member.client(), token, call.now());
    }

    private RevokeTokenResponse revokeToken(RevokeTokenRequest request, Call call) {
        Member member = pools.ofClient(request.clientId());
        member.pool().revoke(member.client(), Parameters.member("token", request.token()));
        return RevokeTokenResponse.builder().build();
    }

    private GlobalSignOutResponse globalSignOut(GlobalSignOutRequest request, Call call) {
        SignedToken token = accessToken(request.accessToken());
        UserPool pool = pools.ofToken(token);
        pool.signOutEverywhere(pool.holder(token, call.now()));
        return GlobalSignOutResponse.builder().build();
    }

    private GetUserResponse getUser(GetUserRequest request, Call call) {
        SignedToken token = accessToken(request.accessToken());
        Account account = pools.ofToken(token).holder(token, call.now());
        return GetUserResponse.builder()
                .username(account.sub())
                .userAttributes(
                        attribute("email", account.email()),
                        attribute("email_verified", "true"),
                        attribute("sub", account.sub()))
                .build();
    }

    private static AttributeType attribute(String name, String value) {
        return AttributeType.builder().name(name).value(value).build();
    }

    private static SignedToken accessToken(String text) {
        return SignedToken.read(Parameters.member("accessToken", text))
                .orElseThrow(() -> Refused.notAuthorized("Invalid Access Token"));
    }
}
