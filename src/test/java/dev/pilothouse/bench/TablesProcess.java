package dev.pilothouse.bench;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Session;
import dev.pilothouse.bench.stub.TablesStubMain;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The sandbox with a large table in a JVM of its own, so that its time and memory are nobody's who is measured. */
final class TablesProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;
    private final String[] greeting;

    private TablesProcess(Process process) throws IOException {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.greeting = said.readLine().split(" ");
    }

    static TablesProcess start(int items) throws IOException {
        return new TablesProcess(new ProcessBuilder(Child.java(
                        List.of("-Xmx2g", "-Dsun.net.httpserver.nodelay=true"),
                        System.getProperty("java.class.path"),
                        TablesStubMain.class,
                        Integer.toString(items)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** From now on every page of a Scan waits so long. */
    void pagesWait(int millis) throws IOException {
        process.getOutputStream().write((millis + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        said.readLine();
    }

    AwsClients clients() {
        return new AwsClients(
                new Session(
                        "bench@acme.example",
                        "bench",
                        AcmeShop.ACCOUNT,
                        AcmeShop.REGION,
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(greeting[1], greeting[2])),
                        Optional.of(URI.create(greeting[0]))),
                call -> {});
    }

    /** The same Scan by the AWS CLI, its answer thrown away. */
    Child.Ended scanByCli(Path program) throws IOException, InterruptedException {
        String command = "exec '%s' dynamodb scan --table-name %s --endpoint-url %s --output json > /dev/null"
                .formatted(program, TablesStubMain.TABLE, greeting[0]);
        Files.createDirectories(Figures.FOLDER);
        return Child.run(
                List.of("sh", "-c", command),
                Map.of(
                        "AWS_ACCESS_KEY_ID",
                        greeting[1],
                        "AWS_SECRET_ACCESS_KEY",
                        greeting[2],
                        "AWS_DEFAULT_REGION",
                        AcmeShop.REGION,
                        "AWS_EC2_METADATA_DISABLED",
                        "true",
                        "AWS_PAGER",
                        ""),
                Figures.FOLDER.resolve("peers.log"));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
