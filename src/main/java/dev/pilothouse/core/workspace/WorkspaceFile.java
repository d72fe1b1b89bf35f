package dev.pilothouse.core.workspace;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Format;
import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Web;
import dev.pilothouse.core.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file that hands a workspace from one person to the next: JSON in UTF-8, format 1, at most 1 MB, without secrets. Its
 * schema is {@code workspace-1.schema.json} beside this class. Anything that does not fit is {@link Refused} by line and
 * member; a member that nobody knows is an error, so that a mistyped name is found.
 *
 * {@snippet lang = json :
 * {
 *   "format": 1,
 *   "name": "Acme Shop",
 *   "environment": "production",
 *   "account": "402177537753",
 *   "region": "eu-west-1",
 *   "signIn": {
 *     "userPool": "eu-west-1_Ab12Cd34E",
 *     "client": "4hk2example7client9id0aaaa",
 *     "identityPool": "eu-west-1:0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"
 *   },
 *   "endpoint": "http://127.0.0.1:4566",
 *   "roles": {"acme-operator": ["s3:GetObject", "s3:PutObject", "cloudfront:*"]},
 *   "sections": {"site": {"bucket": "acme-shop-site"}}
 * }
 * }
 *
 * {@code endpoint} (an emulator on this computer), {@code roles} (the IAM actions that each role has) and {@code sections}
 * (what each feature keeps, described at its {@link Section}) may be missing. Thread-safe; blocking.
 */
public final class WorkspaceFile {
    private static final Format FORMAT = new Format(1, List.of());
    private static final int MOST_BYTES = 1_000_000;
    private static final JsonMapper JSON = new JsonMapper();
    private final Sections sections;
    private final Supplier<Web> web;

    public WorkspaceFile(Sections sections) {
        this(sections, () -> Web.PLAIN);
    }

    /** @param web by which files are fetched; asked whenever one is */
    public WorkspaceFile(Sections sections, Supplier<Web> web) {
        this.sections = sections;
        this.web = web;
    }

    /** Reads a file; a missing or unreadable one is refused in words too. */
    public Workspace read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(file.getFileName().toString(), in.readNBytes(MOST_BYTES + 1));
        } catch (IOException e) {
            throw new Refused(
                    Fault.notDone(
                            Text.tr("{0} could not be read.", file),
                            Text.tr("See that the file is there and that you may read it.")),
                    e);
        }
    }

    /** Fetches a file; what can't be fetched is refused in words too. */
    public Workspace read(WorkspaceAddress address) throws InterruptedException {
        return parse(address.toString(), address.fetch(MOST_BYTES, web.get()));
    }

    /** @param name what the words call it */
    public Workspace parse(String name, byte[] json) {
        if (json.length > MOST_BYTES) {
            throw Refused.notDone(
                    Text.tr("{0} is larger than {1}, so it is no workspace.", name, Humane.bytes(MOST_BYTES)),
                    Text.tr("Choose another file."));
        }
        StrictJson file = StrictJson.parse(name, json);
        checkFormat(name, file);
        refuseKeys(name, json);
        file.only("format", "name", "environment", "account", "region", "signIn", "endpoint", "roles", "sections");
        return new Workspace(
                file.text("name", Shapes.NAME, Text.tr("a name of 1 to 80 characters")),
                environment(file),
                file.text("account", Shapes.ACCOUNT, Text.tr("twelve digits in quotes")),
                file.text("region", Shapes.REGION, Text.tr("an AWS region such as eu-west-1")),
                signIn(file.object("signIn")),
                endpoint(file),
                file.optionalObject("roles").map(WorkspaceFile::roles).orElse(Map.of()),
                file.optionalObject("sections").map(sections::read).orElse(Map.of()));
    }

    /** What {@link #parse} reads, its members in the order of the description above. */
    public byte[] write(Workspace workspace) {
        ObjectNode file = JSON.createObjectNode()
                .put("name", workspace.name())
                .put("environment", written(workspace.environment()))
                .put("account", workspace.account())
                .put("region", workspace.region());
        file.putObject("signIn")
                .put("userPool", workspace.signIn().userPool())
                .put("client", workspace.signIn().client())
                .put("identityPool", workspace.signIn().identityPool());
        workspace.endpoint().ifPresent(endpoint -> file.put("endpoint", endpoint.toString()));
        file.set("roles", JSON.valueToTree(sorted(workspace.roles())));
        file.set("sections", JSON.valueToTree(sorted(workspace.sections())));
        return FORMAT.write(file);
    }

    // First of all, so that a newer file is not blamed for what is new in it.
    private static void checkFormat(String name, StrictJson file) {
        String words = Text.tr("the number {0}", FORMAT.version());
        int format = file.number("format", words);
        if (format > FORMAT.version()) {
            throw Refused.notDone(
                    Text.tr("{0} was written by a newer Pilothouse (format {1}).", name, format),
                    Text.tr("Install the newer version, or ask for the file in format {0}.", FORMAT.version()));
        }
        if (format < FORMAT.version()) {
            throw file.unfit("format", words);
        }
    }

    private static Environment environment(StrictJson file) {
        List<String> names =
                Stream.of(Environment.values()).map(WorkspaceFile::written).toList();
        Pattern oneOf = Pattern.compile(String.join("|", names));
        String name = file.text("environment", oneOf, Text.tr("one of {0}", String.join(", ", names)));
        return Environment.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static String written(Environment environment) {
        return environment.name().toLowerCase(Locale.ROOT);
    }

    private static Workspace.SignIn signIn(StrictJson ids) {
        ids.only("userPool", "client", "identityPool");
        return new Workspace.SignIn(
                ids.text("userPool", Shapes.USER_POOL, Text.tr("a user pool’s id such as eu-west-1_Ab12Cd34E")),
                ids.text("client", Shapes.CLIENT, Text.tr("an app client’s id: letters and digits")),
                ids.text(
                        "identityPool",
                        Shapes.IDENTITY_POOL,
                        Text.tr("an identity pool’s id such as eu-west-1:0f1e2d3c-…")));
    }

    private static Optional<URI> endpoint(StrictJson file) {
        return file.optionalText(
                        "endpoint",
                        Shapes.LOOPBACK,
                        Text.tr("an address on this computer such as http://127.0.0.1:4566"))
                .map(URI::create);
    }

    private static Map<String, List<String>> roles(StrictJson roles) {
        return roles.names().stream().collect(Collectors.toMap(role -> role, role -> {
            if (!Shapes.ROLE.matcher(role).matches()) {
                throw roles.unfit(role, Text.tr("named as IAM names a role"));
            }
            return roles.texts(role, Shapes.ACTION, Text.tr("a list of IAM actions such as s3:PutObject"));
        }));
    }

    // Wherever it stands: a file that is handed around must not give a key away.
    private static void refuseKeys(String name, byte[] json) {
        if (Shapes.ACCESS_KEY.matcher(new String(json, StandardCharsets.UTF_8)).find()) {
            throw Refused.notDone(
                    Text.tr("{0} holds an AWS access key, and a workspace holds no secrets.", name),
                    Text.tr("Take the key out of the file and have it replaced: others may have read it."));
        }
    }

    private static <V> Map<String, V> sorted(Map<String, V> members) {
        return new TreeMap<>(members);
    }
}
