package dev.pilothouse.sandbox.seed;

import dev.pilothouse.sandbox.Options;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.acm.AcmService;
import dev.pilothouse.sandbox.cloudfront.CloudFrontService;
import dev.pilothouse.sandbox.cloudwatch.CloudWatchService;
import dev.pilothouse.sandbox.dynamodb.DynamoDbService;
import dev.pilothouse.sandbox.lambda.LambdaService;
import dev.pilothouse.sandbox.lambda.TraceSink;
import dev.pilothouse.sandbox.logs.LogStore;
import dev.pilothouse.sandbox.logs.LogsService;
import dev.pilothouse.sandbox.s3.S3Service;
import dev.pilothouse.sandbox.schemas.SchemasService;
import dev.pilothouse.sandbox.shop.Traffic;
import dev.pilothouse.sandbox.xray.FunctionSegments;
import dev.pilothouse.sandbox.xray.XRayService;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** The sample application: a static site in two releases, its distribution and that of its help pages, six tables, seven functions, and five people. The same in every run. */
public final class AcmeShop {
    /** What the application is called. */
    public static final String NAME = "Acme Shop";

    /** The pretend account's number. */
    public static final String ACCOUNT = "402112345678";

    /** The region of all that is regional. */
    public static final String REGION = "eu-west-1";

    /** Where the site lies. */
    public static final String BUCKET = "acme-shop-site";

    /** Where tables are exported to. */
    public static final String EXPORTS = "acme-shop-exports";

    /** The distribution in front of the site. */
    public static final String DISTRIBUTION = "E2XKQ7RSTUVWX";

    /** The one in front of the help pages. */
    public static final String HELP_DISTRIBUTION = "E1HELP5WQXTUV";

    /** What is tried of it: its staging distribution. */
    public static final String HELP_STAGING = "E3HELPNEXT7RS";

    /** Where people sign in. */
    public static final String USER_POOL = "eu-west-1_Ab12Cd34E";

    /** The app client that a desktop program signs in with. */
    public static final String APP_CLIENT = "4pilothousedesktop2026acme";

    /** Where a sign-in becomes credentials. */
    public static final String IDENTITY_POOL = "eu-west-1:5b0c7a52-3f0e-4c7e-9d55-2f7f4f1f8a10";

    private static final List<Person> PEOPLE = List.of(
            new Person(
                    "Operator",
                    "operator@acme.example",
                    "Harbour-Light-7",
                    "acme-operator",
                    "Releases the site, empties the edge, edits tables",
                    "0d2f6a3e-8a51-4b36-9a0f-1c5b7f1f0a01"),
            new Person(
                    "Support",
                    "support@acme.example",
                    "Quiet-Anchor-3",
                    "acme-support",
                    "Sees everything, and mends items in tables",
                    "0d2f6a3e-8a51-4b36-9a0f-1c5b7f1f0a02"),
            new Person(
                    "Administrator",
                    "admin@acme.example",
                    "Spare-Compass-9",
                    "acme-administrator",
                    "May do everything but change who may do what",
                    "0d2f6a3e-8a51-4b36-9a0f-1c5b7f1f0a03"),
            new Person(
                    "New here",
                    "new@acme.example",
                    "First-Tide-1",
                    "acme-support",
                    "Has a temporary password, which the first sign-in replaces",
                    "0d2f6a3e-8a51-4b36-9a0f-1c5b7f1f0a04",
                    Person.Entry.TEMPORARY_PASSWORD),
            new Person(
                    "Night watch",
                    "watch@acme.example",
                    "Lantern-Hour-4",
                    "acme-operator",
                    "An operator who also needs an authenticator code",
                    "0d2f6a3e-8a51-4b36-9a0f-1c5b7f1f0a05",
                    Person.Entry.AUTHENTICATOR));

    private AcmeShop() {}

    /** How a sandbox has to start that this is planted in; on any free port. */
    public static Options options() {
        Options usual = Options.defaults();
        return new Options(usual.port(), ACCOUNT, REGION, usual.seed());
    }

    /** Who may sign in. */
    public static List<Person> people() {
        return PEOPLE;
    }

    /** The keys of the orders that were placed last, newest first. */
    public static List<String> newestOrders() {
        return Orders.newest();
    }

    /** The IAM policy document of a person's role. */
    public static String policy(Person person) {
        return Assets.text("policies/" + person.role() + ".json");
    }

    /** Lets people use what was planted, at the pace of real life, until it is closed. */
    public static Traffic open(Sandbox sandbox) {
        LambdaService lambda = sandbox.service(LambdaService.class);
        lambda.pace(1);
        Traffic traffic = Traffic.begin(lambda, sandbox.service(DynamoDbService.class), sandbox.clock());
        CloudFrontService edge = sandbox.service(CloudFrontService.class);
        traffic.look(path -> {
            edge.visit(DISTRIBUTION, path);
            if (path.equals("/")) {
                edge.visit(HELP_DISTRIBUTION, "/");
            }
        });
        return traffic;
    }

    /**
     * Makes everything in an empty sandbox; takes well under a tenth of a second, the classes once loaded.
     *
     * @return where visitors find the site
     */
    public static URI plant(Sandbox sandbox) {
        Instant now = sandbox.clock().instant();
        PEOPLE.forEach(person -> sandbox.world().keys().role(person.roleArn(), policy(person)));
        SignInSeed.plant(sandbox);
        SiteSeed.plant(sandbox.service(S3Service.class), now);
        sandbox.service(S3Service.class).createBucket(EXPORTS);
        DynamoDbService tables = sandbox.service(DynamoDbService.class);
        TableSeed.plant(tables, now);
        LambdaService lambda = sandbox.service(LambdaService.class);
        lambda.whenFirstUsed(() -> FunctionSeed.plant(lambda, tables, true, now));
        LogStore logs = sandbox.service(LogsService.class).store();
        TraceSink traces = new FunctionSegments(sandbox.service(XRayService.class));
        new LogSeed(sandbox.world(), logs, traces, tables, now).plant();
        EventSeed.plant(sandbox.service(SchemasService.class), now);
        MetricSeed.plant(sandbox.service(CloudWatchService.class).metrics(), now);
        CertificateSeed.plant(sandbox.service(AcmService.class), now);
        URI site = EdgeSeed.plant(sandbox.service(CloudFrontService.class));
        HelpSeed.plant(sandbox.service(S3Service.class), sandbox.service(CloudFrontService.class));
        return site;
    }
}
