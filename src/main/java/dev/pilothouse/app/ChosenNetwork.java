package dev.pilothouse.app;

import dev.pilothouse.aws.network.Network;
import dev.pilothouse.aws.network.NetworkChoice;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Settings;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.secret.SecretStore;
import dev.pilothouse.core.work.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The way out of this computer that the person chose, with the password of its proxy. Thread-safe. */
final class ChosenNetwork {
    private static final String PASSWORD = "proxy-password";
    private final Settings settings;
    private final SecretStore secrets;
    private final Map<String, String> environment;
    private Optional<Made> last = Optional.empty();

    private record Made(NetworkChoice choice, Network network) {}

    /** @param environment the variables of this process */
    ChosenNetwork(Settings settings, SecretStore secrets, Map<String, String> environment) {
        this.settings = settings;
        this.secrets = secrets;
        this.environment = environment;
    }

    NetworkChoice choice() {
        return settings.get(NetworkChoice.SETTING);
    }

    void choose(NetworkChoice choice) {
        settings.set(NetworkChoice.SETTING, choice);
    }

    /**
     * As it is chosen now. Blocking the first time after a change.
     *
     * @throws Refused where the password can't be read
     */
    synchronized Network now() {
        NetworkChoice choice = choice();
        if (last.isEmpty() || !last.get().choice().equals(choice)) {
            last = Optional.of(new Made(choice, new Network(choice, password(choice), environment)));
        }
        return last.get().network();
    }

    /** Keeps the password of the proxy's user; an empty one is forgotten. Blocking. */
    synchronized void keep(String password) throws IOException {
        last = Optional.empty();
        if (password.isEmpty()) {
            secrets.delete(PASSWORD);
        } else {
            secrets.save(PASSWORD, password.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Keeps it beside the screen's thread. */
    void keep(String password, Scope scope) {
        scope.follow(
                Text.tr("Keep the password of the proxy"),
                progress -> {
                    keep(password);
                    return password.length();
                },
                length -> {});
    }

    private Optional<String> password(NetworkChoice choice) {
        if (choice.way() != NetworkChoice.Way.PROXY || choice.user().isEmpty()) {
            return Optional.empty();
        }
        try {
            return secrets.load(PASSWORD).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Refused(
                    Fault.notDone(
                            Text.tr("The password of the proxy can’t be read."),
                            Text.tr("Nothing was sent. Type it again under Settings, Network.")),
                    e);
        }
    }
}
