package dev.pilothouse.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Others that do the same, where they are installed. */
final class Peers {
    static final String AWS = "aws s3 sync";
    static final String RCLONE = "rclone sync --checksum";
    static final String RCLONE_TUNED = "rclone tuned";
    static final String S5CMD = "s5cmd sync";
    static final String S3CMD = "s3cmd sync";
    private static final Map<String, String> VARIABLES = Map.of(
            "AWS_ACCESS_KEY_ID", "AKIDEXAMPLE",
            "AWS_SECRET_ACCESS_KEY", "secret",
            "AWS_REGION", "us-east-1",
            "AWS_DEFAULT_REGION", "us-east-1",
            "AWS_EC2_METADATA_DISABLED", "true",
            "AWS_PAGER", "");
    // A provider that is not AWS is spoken to in path style, and in version 1 of listings unless told otherwise.
    private static final List<String> RCLONE_PLAIN = List.of(
            "sync",
            "--checksum",
            "FOLDER",
            ":s3:BUCKET",
            "--config",
            "",
            "--s3-provider",
            "Other",
            "--s3-list-version",
            "2",
            "--s3-env-auth",
            "--s3-endpoint",
            "ENDPOINT",
            "--s3-region",
            "us-east-1",
            "--retries",
            "1",
            "-q");
    private static final List<String> TUNING =
            List.of("--transfers", "64", "--checkers", "64", "--fast-list", "--s3-no-head", "--s3-no-check-bucket");

    private Peers() {}

    /** All there could be; empty where one is not installed. */
    static Map<String, Optional<Tool>> all() {
        return Map.of(
                AWS,
                peer(
                        AWS,
                        "aws",
                        List.of(
                                "s3",
                                "sync",
                                "FOLDER",
                                "s3://BUCKET/",
                                "--endpoint-url",
                                "ENDPOINT",
                                "--only-show-errors")),
                RCLONE,
                peer(RCLONE, "rclone", RCLONE_PLAIN),
                RCLONE_TUNED,
                peer(
                        RCLONE_TUNED,
                        "rclone",
                        Stream.concat(RCLONE_PLAIN.stream(), TUNING.stream()).toList()),
                S3CMD,
                peer(
                        S3CMD,
                        "s3cmd",
                        List.of(
                                "--config=/dev/null",
                                "--access_key=AKIDEXAMPLE",
                                "--secret_key=secret",
                                "--region=us-east-1",
                                "--no-ssl",
                                "--host=AUTHORITY",
                                "--host-bucket=AUTHORITY",
                                "--quiet",
                                "sync",
                                "FOLDER/",
                                "s3://BUCKET/")),
                S5CMD,
                peer(S5CMD, "s5cmd", List.of("--endpoint-url", "ENDPOINT", "sync", "FOLDER/", "s3://BUCKET/")));
    }

    /** What the installed ones call themselves. */
    static List<String> versions() {
        return Stream.of("aws", "rclone", "s3cmd", "s5cmd").map(Peers::version).toList();
    }

    private static String version(String program) {
        return onPath(program).map(found -> firstLine(found)).orElse(program + ": absent");
    }

    private static String firstLine(Path program) {
        String option = program.endsWith("aws") || program.endsWith("s3cmd") ? "--version" : "version";
        try {
            Process process = new ProcessBuilder(program.toString(), option)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return said.lines().findFirst().orElse(program + ": says nothing");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Tool> peer(String name, String program, List<String> arguments) {
        return onPath(program).map(found -> new Program(name, found, arguments));
    }

    static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(entry -> Path.of(entry, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private record Program(String name, Path program, List<String> arguments) implements Tool {
        @Override
        public Child.Ended deploy(Path folder, URI endpoint, String bucket) throws IOException, InterruptedException {
            List<String> command = Stream.concat(
                            Stream.of(program.toString()),
                            arguments.stream()
                                    .map(argument -> argument.replace("FOLDER", folder.toString())
                                            .replace("ENDPOINT", endpoint.toString())
                                            .replace("AUTHORITY", endpoint.getAuthority())
                                            .replace("BUCKET", bucket)))
                    .toList();
            return Child.run(command, VARIABLES, Figures.FOLDER.resolve("peers.log"));
        }
    }
}
