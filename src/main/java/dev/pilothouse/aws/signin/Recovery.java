package dev.pilothouse.aws.signin;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** A forgotten password, replaced with a code that is sent to its owner. Blocking; thread-safe. */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final Pattern ABOUT_THE_PERSON = Pattern.compile("cannot be reset|Cannot reset password");
    private final AwsClients clients;
    private final String client;

    /** @param client the app client's id */
    Recovery(AwsClients clients, String client) {
        this.clients = clients;
        this.client = client;
    }

    /**
     * Asks for a code. Whether there is such a person, and whether they can be reached, is not told: to somebody else, that
     * would already be something. Sent once: each asking is a message.
     */
    void send(String email) {
        try {
            cognito().forgotPassword(request -> request.clientId(client).username(email));
        } catch (UserNotFoundException stranger) {
            LOG.debug("Nobody to send a code to");
        } catch (NotAuthorizedException | InvalidParameterException e) {
            if (!ABOUT_THE_PERSON.matcher(e.getMessage()).find()) {
                throw e;
            }
            LOG.debug("No code could be sent");
        }
    }

    /** Sets the password. Sent once: a code that was taken can't be taken again. */
    void confirm(String email, String code, String password) {
        cognito()
                .confirmForgotPassword(request -> request.clientId(client)
                        .username(email)
                        .confirmationCode(code)
                        .password(password));
    }

    private CognitoIdentityProviderClient cognito() {
        return clients.get(CognitoIdentityProviderClient.class, CognitoIdentityProviderClient::builder, Calls.ONCE);
    }
}
