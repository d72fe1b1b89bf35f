package dev.pilothouse.bench;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Session;
import dev.pilothouse.feature.functions.invoke.OneInvocation;
import dev.pilothouse.sandbox.Options;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.cloudwatch.CloudWatchService;
import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.lambda.Definition;
import dev.pilothouse.sandbox.lambda.LambdaService;
import dev.pilothouse.sandbox.logs.LogsService;
import dev.pilothouse.sandbox.wire.Service;
import dev.pilothouse.sandbox.wire.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.LogType;

/**
 * What invoking from here costs beyond the SDK's own call: the same function, asked in turns by our gateway and by a client of the
 * SDK as it comes: {@code mvn -q -Pbench -Dbench=logs verify}.
 */
@Tag("bench")
@Tag("logs")
class InvokeBenchTest {
    private static final int WARM = 300;
    private static final int ROUNDS = 1000;
    private static final double AIM = 5;
    private static final String EVENT = "{\"orderId\":\"90216\",\"lines\":[{\"sku\":\"lamp\",\"count\":2}]}";
    private final Figures figures = new Figures("logs-invoke");

    @Test
    void overhead() throws Exception {
        try (Sandbox sandbox = Sandbox.start(Options.defaults(), InvokeBenchTest::services);
                AwsClients clients = ours(sandbox);
                LambdaClient bare = bare(sandbox)) {
            sandbox.service(LambdaService.class).create(echo());
            List<Double> ours = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            List<Double> more = new ArrayList<>();
            for (int round = 0; round < WARM + ROUNDS; round++) {
                boolean first = round % 2 == 0;
                double one = first ? ours(clients) : bare(bare);
                double other = first ? bare(bare) : ours(clients);
                if (round >= WARM) {
                    ours.add(first ? one : other);
                    theirs.add(first ? other : one);
                    more.add(ours.getLast() - theirs.getLast());
                }
            }
            Samples mine = new Samples(ours);
            figures.add(Figure.beside("invoke", "time", "ms", mine, "bare SDK", new Samples(theirs), Optional.empty()));
            figures.add(Figure.alone("invoke", "overhead", "ms", new Samples(more), Optional.of(AIM)));
        }
        figures.tell(System.out);
    }

    private static double ours(AwsClients clients) {
        long began = System.nanoTime();
        OneInvocation.of(clients, "echo", EVENT);
        return (System.nanoTime() - began) / 1e6;
    }

    private static double bare(LambdaClient client) {
        long began = System.nanoTime();
        client.invoke(request ->
                        request.functionName("echo").logType(LogType.TAIL).payload(SdkBytes.fromUtf8String(EVENT)))
                .payload()
                .asUtf8String();
        return (System.nanoTime() - began) / 1e6;
    }

    private static Definition echo() {
        return new Definition(
                FunctionConfiguration.builder()
                        .functionName("echo")
                        .runtime("nodejs24.x")
                        .handler("index.handler")
                        .role("arn:aws:iam::402112345678:role/functions")
                        .memorySize(256)
                        .timeout(3)
                        .build(),
                (event, context) -> context.answer(event),
                Duration.ZERO,
                80,
                Map.of());
    }

    private static AwsClients ours(Sandbox sandbox) {
        return new AwsClients(
                new Session(
                        "operator@acme.example",
                        "operator",
                        "402112345678",
                        sandbox.world().region(),
                        keys(sandbox),
                        Optional.of(sandbox.address())),
                call -> {});
    }

    private static LambdaClient bare(Sandbox sandbox) {
        return LambdaClient.builder()
                .region(Region.of(sandbox.world().region()))
                .endpointOverride(sandbox.address())
                .credentialsProvider(keys(sandbox))
                .httpClientBuilder(Apache5HttpClient.builder())
                .build();
    }

    private static StaticCredentialsProvider keys(Sandbox sandbox) {
        String role = "arn:aws:iam::402112345678:role/operator";
        sandbox.world().keys().role(role, """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}\
            """);
        Keys.Issued keys = sandbox.world().keys().staticKeys(role, "bench");
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey()));
    }

    private static List<Service> services(World world) {
        LogsService logs = new LogsService(world);
        CloudWatchService watch = new CloudWatchService(world);
        return List.of(logs, watch, new LambdaService(world, logs.store()::write, watch.metrics()));
    }
}
