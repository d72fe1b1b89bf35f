package dev.pilothouse.sandbox.cognito;

import dev.pilothouse.sandbox.cognito.Sessions.Waiting;
import dev.pilothouse.sandbox.cognito.UserPoolDefinition.AppClient;
import dev.pilothouse.sandbox.cognito.UserPoolDefinition.Rules;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;
import tools.jackson.databind.json.JsonMapper;

/** What a pool asks after the password: a new one where it was temporary, then a code of an authenticator, or to set one up. */
final class FurtherSteps {
    private static final String ATTRIBUTE = "userAttributes.";

    private final Accounts accounts;
    private final Rules rules;
    private final Sessions sessions;
    private final Authenticators authenticators;

    FurtherSteps(Accounts accounts, Rules rules) {
        this.accounts = accounts;
        this.rules = rules;
        this.sessions = new Sessions();
        this.authenticators = new Authenticators(accounts, sessions);
    }

    /** Somebody and the last step they passed. */
    record Passed(Account account, ChallengeNameType step) {}

    Authenticators authenticators() {
        return authenticators;
    }

    /** The next step, as it is asked; empty where there is none. */
    Optional<RespondToAuthChallengeResponse> ask(Passed passed, AppClient client, Instant now) {
        Account account = passed.account();
        return next(passed)
                .map(challenge -> RespondToAuthChallengeResponse.builder()
                        .challengeName(challenge)
                        .challengeParameters(parameters(challenge, account))
                        .session(sessions.open(
                                new Waiting(
                                        account.sub(),
                                        client.id(),
                                        challenge,
                                        now.plus(client.lives().step()),
                                        Optional.empty()),
                                now))
                        .build());
    }

    /** Who gave the right answer. */
    Passed answer(AppClient client, RespondToAuthChallengeRequest request, Instant now) {
        Parameters answer = new Parameters(request.challengeResponses());
        if (request.session() == null) {
            throw Parameters.missing("Session");
        }
        Waiting step = sessions.find(request.session(), request.challengeName(), now);
        Account account = accounts.named(answer.required("USERNAME"))
                .filter(named ->
                        named.sub().equals(step.sub()) && step.clientId().equals(client.id()))
                .orElseThrow(() -> Refused.notAuthorized("Invalid session for the user."));
        Account passed = switch (request.challengeName()) {
            case NEW_PASSWORD_REQUIRED -> withNewPassword(account, answer);
            case SOFTWARE_TOKEN_MFA -> authenticators.check(account, answer, now);
            case MFA_SETUP -> authenticators.setUp(account, step);
            default -> throw Refused.notAuthorized("Invalid session for the user.");
        };
        sessions.close(request.session());
        return new Passed(passed, request.challengeName());
    }

    private Optional<ChallengeNameType> next(Passed passed) {
        if (passed.account().hasTemporaryPassword()) {
            return Optional.of(ChallengeNameType.NEW_PASSWORD_REQUIRED);
        }
        return switch (passed.step()) {
            case SOFTWARE_TOKEN_MFA, MFA_SETUP -> Optional.empty();
            default ->
                passed.account()
                        .factors()
                        .authenticator()
                        .map(any -> ChallengeNameType.SOFTWARE_TOKEN_MFA)
                        .or(() -> rules.authenticatorRequired()
                                ? Optional.of(ChallengeNameType.MFA_SETUP)
                                : Optional.empty());
        };
    }

    private Map<String, String> parameters(ChallengeNameType challenge, Account account) {
        Map<String, String> parameters = new HashMap<>(Map.of("USER_ID_FOR_SRP", account.sub()));
        switch (challenge) {
            case NEW_PASSWORD_REQUIRED -> {
                parameters.put("userAttributes", json(account.attributes()));
                parameters.put(
                        "requiredAttributes",
                        json(rules.requiredAttributes().stream()
                                .filter(name -> !account.attributes().containsKey(name))
                                .map(ATTRIBUTE::concat)
                                .toList()));
            }
            case MFA_SETUP -> parameters.put("MFAS_CAN_SETUP", "[\"SOFTWARE_TOKEN_MFA\"]");
            default -> {}
        }
        return parameters;
    }

    private Account withNewPassword(Account account, Parameters answer) {
        String password = answer.required("NEW_PASSWORD");
        Map<String, String> given = answer.values().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(ATTRIBUTE))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(ATTRIBUTE.length()), Map.Entry::getValue));
        if (given.containsKey("email")) {
            throw Refused.notAuthorized("Cannot modify an already provided email");
        }
        rules.requiredAttributes().stream()
                .filter(name -> !account.attributes().containsKey(name))
                .filter(name -> given.getOrDefault(name, "").isBlank())
                .findFirst()
                .ifPresent(name -> {
                    throw Refused.invalidParameter("Invalid attributes given, " + name + " is missing");
                });
        rules.passwords().check(password);
        Account changed = account.withPassword(accounts.verifier(account.sub(), password), given);
        accounts.put(changed);
        return changed;
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
