package dev.pilothouse.feature.site.build;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of things that must never be published: links out of it, loops, pipes, sockets, forbidden names. */
final class Nasties {
    private static final List<String> FORBIDDEN = List.of(
            ".env",
            ".env.local",
            "config/.env.production",
            "server.pem",
            "keys/site.key",
            "store.p12",
            "id_rsa",
            "id_rsa.pub",
            "id_ed25519",
            ".DS_Store",
            "img/.DS_Store",
            "Thumbs.db",
            "index.html.bak",
            "index.html~",
            ".npmrc",
            ".netrc",
            "prod.tfstate",
            "prod.tfstate.backup",
            ".terraform.lock.hcl",
            ".htpasswd",
            ".git-credentials",
            "cert.pfx",
            ".index.html.swp",
            "keystore.jks");
    private static final List<String> FORBIDDEN_FOLDERS =
            List.of(".git", ".svn", ".aws", ".ssh", ".terraform", "node_modules", "vendor/node_modules");
    private final Path root;

    Nasties(Path root) {
        this.root = root;
    }

    /** How many were made. */
    int make() throws IOException, InterruptedException {
        Files.createDirectories(root);
        for (String name : FORBIDDEN) {
            write(name);
        }
        for (String folder : FORBIDDEN_FOLDERS) {
            write(folder + "/config");
        }
        int links = links();
        return FORBIDDEN.size() + FORBIDDEN_FOLDERS.size() + links + special();
    }

    private int links() throws IOException {
        Path outside = Files.createDirectories(root.resolveSibling("outside"));
        Files.writeString(outside.resolve("secret.txt"), "secret");
        link("pw", Path.of("/etc/passwd"));
        link("up", Path.of("../outside/secret.txt"));
        link("absolute", outside.resolve("secret.txt"));
        link("folder", outside);
        link("self", Path.of("self"));
        link("loop", Path.of("."));
        link("parent", Path.of(".."));
        link("dangling.html", Path.of("nowhere.html"));
        return 8;
    }

    private int special() throws IOException, InterruptedException {
        new ProcessBuilder("mkfifo", root.resolve("pipe").toString()).start().waitFor();
        // its file stays when the socket is closed
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(root.resolve("socket")));
        }
        return 2;
    }

    private void link(String name, Path target) throws IOException {
        Files.createSymbolicLink(root.resolve(name), target);
    }

    private void write(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }
}
