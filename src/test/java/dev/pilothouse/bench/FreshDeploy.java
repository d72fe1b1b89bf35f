package dev.pilothouse.bench;

import java.net.URI;
import java.nio.file.Path;

/** One deploy in a JVM of its own, as a command line would do it: endpoint, bucket, folder. */
public final class FreshDeploy {
    private FreshDeploy() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (Deployer deployer = new Deployer(URI.create(arguments[0]), arguments[1])) {
            deployer.deploy(Path.of(arguments[2]));
        }
    }
}
