package dev.pilothouse.playground;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Playground;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.cloudfront.CloudFrontService;
import dev.pilothouse.sandbox.cognito.UserPoolService;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.shop.Traffic;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The sandbox with the sample application in it, as the program's playground. */
public final class AcmePlayground implements Playground {
    @Override
    public Running start() {
        return start(AcmePlayground::running);
    }

    @Override
    public Playground visited() {
        return () -> start(AcmePlayground::visited);
    }

    private static Running start(Function<Sandbox, Running> kind) {
        Sandbox sandbox = Sandbox.start(AcmeShop.options());
        try {
            return kind.apply(sandbox);
        } catch (RuntimeException e) {
            sandbox.close();
            throw e;
        }
    }

    /** Plants the sample application into a sandbox that runs. */
    static Running running(Sandbox sandbox) {
        return new Started(
                sandbox, workspace(sandbox, AcmeShop.plant(sandbox)), new Troubles(sandbox).all(), sandbox::close);
    }

    /** The same with people who use it. */
    private static Running visited(Sandbox sandbox) {
        Workspace workspace = workspace(sandbox, AcmeShop.plant(sandbox));
        Traffic traffic = AcmeShop.open(sandbox);
        List<Trouble> troubles = new ArrayList<>(new Troubles(sandbox).all());
        troubles.add(new Trouble(
                "quiet",
                Text.tr("Nobody in the shop"),
                Text.tr("No visitors: functions run only when you invoke them."),
                true,
                () -> traffic.pause(true),
                () -> traffic.pause(false)));
        return new Started(sandbox, workspace, List.copyOf(troubles), () -> {
            traffic.close();
            sandbox.close();
        });
    }

    /** The sample application's workspace. */
    static Workspace workspace(Sandbox sandbox, URI site) {
        JsonNode section = JsonMapper.shared()
                .createObjectNode()
                .put("bucket", AcmeShop.BUCKET)
                .put("distribution", AcmeShop.DISTRIBUTION)
                .put("address", site.toString());
        return new Workspace(
                AcmeShop.NAME,
                Environment.SANDBOX,
                AcmeShop.ACCOUNT,
                AcmeShop.REGION,
                new Workspace.SignIn(AcmeShop.USER_POOL, AcmeShop.APP_CLIENT, AcmeShop.IDENTITY_POOL),
                Optional.of(sandbox.address()),
                AcmeShop.people().stream()
                        .collect(Collectors.toMap(
                                dev.pilothouse.sandbox.seed.Person::role,
                                person -> AllowedActions.of(AcmeShop.policy(person)),
                                (one, same) -> one)),
                Map.of(
                        "site",
                        section,
                        "cdn",
                        help(sandbox),
                        "tables",
                        ShopTables.section(),
                        "functions",
                        ShopFunctionsSection.read(),
                        "logs",
                        ShopLogsSection.read()));
    }

    private static JsonNode help(Sandbox sandbox) {
        ObjectNode cdn = JsonMapper.shared().createObjectNode();
        cdn.putArray("distributions")
                .addObject()
                .put("id", AcmeShop.HELP_DISTRIBUTION)
                .put(
                        "address",
                        sandbox.service(CloudFrontService.class)
                                .edge(AcmeShop.HELP_DISTRIBUTION)
                                .toString());
        return cdn;
    }

    /** A sandbox that runs. */
    private record Started(Sandbox sandbox, Workspace workspace, List<Trouble> troubles, Runnable end)
            implements Running {
        @Override
        public List<Person> people() {
            return AcmeShop.people().stream()
                    .map(it -> new Person(it.title(), it.email(), it.password(), it.about()))
                    .toList();
        }

        @Override
        public Optional<String> authenticatorCode(String email) {
            return pools().authenticatorCode(AcmeShop.USER_POOL, email);
        }

        @Override
        public Optional<String> sentCode(String email) {
            return pools().sentCode(AcmeShop.USER_POOL, email);
        }

        private UserPoolService pools() {
            return sandbox.service(UserPoolService.class);
        }

        @Override
        public void close() {
            end.run();
        }
    }
}
