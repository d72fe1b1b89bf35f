package dev.pilothouse.sandbox.alone;

import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.seed.Person;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;

/** The sandbox run alone, so that the AWS CLI and any SDK can talk to it. */
public final class Standalone {
    private static final String USAGE =
            "The sandbox takes --port with a number from 0 to 65535, 0 meaning any free port, and --workspace with a"
                    + " file to write.";
    private static final int HIGHEST_PORT = 65_535;

    private Standalone() {}

    /**
     * Starts the sandbox with Acme Shop in it, prints where it is and a key pair for each person in a form that a shell
     * reads, and stays until the thread is interrupted or the program is ended.
     *
     * @param arguments what stands behind the word {@code sandbox}: nothing, {@code --port} and a number, {@code --workspace} and
     *     the name of a workspace file to write for other installations of the program
     * @return the exit code: 0 when it was ended, 1 where the port is taken or the file can't be written, 2 where the arguments
     *     are wrong
     */
    public static int run(String[] arguments, PrintStream out) {
        Optional<Asked> asked = Asked.of(List.of(arguments));
        if (asked.isEmpty()) {
            out.println(USAGE);
            return 2;
        }
        try (Sandbox sandbox =
                Sandbox.start(AcmeShop.options().onPort(asked.get().port()))) {
            URI site = AcmeShop.plant(sandbox);
            asked.get().workspace().ifPresent(file -> handOut(sandbox, site, file));
            tell(sandbox, site, asked.get().workspace().isPresent(), out);
            stay(sandbox);
            return 0;
        } catch (UncheckedIOException e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private static void handOut(Sandbox sandbox, URI site, Path file) {
        Handout handout = ServiceLoader.load(Handout.class).findFirst().orElseThrow();
        try {
            handout.write(sandbox, site, file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be written.", e);
        }
    }

    /** Ctrl-C ends the program without unwinding this method: then the hook leaves nothing on disk. */
    private static void stay(Sandbox sandbox) {
        Thread hook = Thread.ofPlatform().unstarted(sandbox::close);
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private static void tell(Sandbox sandbox, URI site, boolean passwords, PrintStream out) {
        out.println("# Sandbox: " + sandbox.address() + " (a pretend AWS on this computer, gone when it ends)");
        out.println("# Site:    " + site);
        List<Person> people = AcmeShop.people().stream()
                .filter(person -> person.entry() == Person.Entry.PASSWORD)
                .toList();
        for (Person person : people) {
            Keys.Issued keys = sandbox.world().keys().staticKeys(person.roleArn(), person.email());
            out.println();
            out.println("# " + person.title() + " (" + person.email() + "): " + person.about());
            out.println("export AWS_ACCESS_KEY_ID=" + keys.accessKeyId());
            out.println("export AWS_SECRET_ACCESS_KEY=" + keys.secretKey());
            out.println("export AWS_ENDPOINT_URL=" + sandbox.address());
            out.println("export AWS_REGION=" + AcmeShop.REGION);
            out.println("export AWS_DEFAULT_REGION=" + AcmeShop.REGION); // what the AWS CLI 1 reads
            if (passwords) {
                out.println("export PILOTHOUSE_EMAIL=" + person.email());
                out.println("export PILOTHOUSE_PASSWORD=" + person.password());
            }
        }
        out.flush();
    }

    /** What it was started with. */
    private record Asked(int port, Optional<Path> workspace) {
        static Optional<Asked> of(List<String> arguments) {
            Map<String, String> values = new HashMap<>();
            for (int at = 0; at + 1 < arguments.size(); at += 2) {
                values.put(arguments.get(at), arguments.get(at + 1));
            }
            boolean known = List.of("--port", "--workspace").containsAll(values.keySet())
                    && values.size() * 2 == arguments.size();
            return port(values.getOrDefault("--port", "0"))
                    .filter(port -> known)
                    .map(port -> new Asked(
                            port, Optional.ofNullable(values.get("--workspace")).map(Path::of)));
        }

        private static Optional<Integer> port(String text) {
            return Optional.of(text)
                    .filter(it -> it.matches("\\d{1,5}"))
                    .map(Integer::valueOf)
                    .filter(number -> number <= HIGHEST_PORT);
        }
    }
}
