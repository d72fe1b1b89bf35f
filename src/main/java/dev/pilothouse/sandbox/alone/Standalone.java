package dev.pilothouse.sandbox.alone;

import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.seed.Person;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The sandbox run alone, so that the AWS CLI and any SDK can talk to it. */
public final class Standalone {
    private static final String USAGE =
            "The sandbox takes one argument, --port with a number from 0 to 65535, and 0 means any free port.";
    private static final int HIGHEST_PORT = 65_535;

    private Standalone() {}

    /**
     * Starts the sandbox with Acme Shop in it, prints where it is and a key pair for each person in a form that a shell
     * reads, and stays until the thread is interrupted or the program is ended.
     *
     * @param arguments what stands behind the word {@code sandbox}: nothing, or {@code --port} and a number
     * @return the exit code: 0 when it was ended, 1 where the port is taken, 2 where the arguments are wrong
     */
    public static int run(String[] arguments, PrintStream out) {
        Optional<Integer> port = port(List.of(arguments));
        if (port.isEmpty()) {
            out.println(USAGE);
            return 2;
        }
        try (Sandbox sandbox = Sandbox.start(AcmeShop.options().onPort(port.get()))) {
            tell(sandbox, AcmeShop.plant(sandbox), out);
            stay(sandbox);
            return 0;
        } catch (UncheckedIOException e) {
            out.println(e.getMessage());
            return 1;
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

    private static void tell(Sandbox sandbox, URI site, PrintStream out) {
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
        }
        out.flush();
    }

    private static Optional<Integer> port(List<String> arguments) {
        if (arguments.isEmpty()) {
            return Optional.of(0);
        }
        if (arguments.size() != 2 || !arguments.getFirst().equals("--port")) {
            return Optional.empty();
        }
        return Optional.of(arguments.getLast())
                .filter(text -> text.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .filter(number -> number <= HIGHEST_PORT);
    }
}
