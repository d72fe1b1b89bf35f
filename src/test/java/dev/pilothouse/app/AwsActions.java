package dev.pilothouse.app;

import dev.pilothouse.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ConstantPool;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The IAM actions behind every call of an SDK client in the program's own classes, read from their constant pools. */
final class AwsActions {
    private static final Pattern CLIENT = Pattern.compile("software/amazon/awssdk/services/(\\w+)/\\w+?(Async)?Client");

    // Cognito's are not signed, and GetCallerIdentity needs no permission.
    private static final Set<String> FREE = Set.of("cognitoidentity", "cognitoidentityprovider", "sts");
    private static final Set<String> NO_CALL = Set.of("builder", "close", "serviceClientConfiguration");
    private static final Map<String, String> PREFIX = Map.of("cloudwatchlogs", "logs");

    // Where action and operation are not named alike. ReadGateway runs no statement but SELECT.
    private static final Map<String, List<String>> OTHERWISE = Map.ofEntries(
            Map.entry("s3:GetObjectAsBytes", List.of("s3:GetObject")),
            Map.entry("s3:HeadObject", List.of("s3:GetObject")),
            Map.entry("s3:ListObjectsV2", List.of("s3:ListBucket")),
            Map.entry("s3:CreateMultipartUpload", List.of("s3:PutObject")),
            Map.entry("s3:UploadPart", List.of("s3:PutObject")),
            Map.entry("s3:CompleteMultipartUpload", List.of("s3:PutObject")),
            Map.entry("s3:CopyObject", List.of("s3:GetObject", "s3:PutObject")),
            Map.entry(
                    "cloudfront:UpdateDistributionWithStagingConfig",
                    List.of("cloudfront:GetDistribution", "cloudfront:UpdateDistribution")),
            Map.entry("lambda:Invoke", List.of("lambda:InvokeFunction")),
            Map.entry("lambda:InvokeWithResponseStream", List.of("lambda:InvokeFunction")),
            Map.entry("dynamodb:ExecuteStatement", List.of("dynamodb:PartiQLSelect")),
            Map.entry(
                    "dynamodb:TransactWriteItems",
                    List.of("dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem")));

    private AwsActions() {}

    static Set<String> called() throws IOException {
        try (Stream<Path> files = Files.walk(classes())) {
            return files.filter(AwsActions::isOurs)
                    .flatMap(AwsActions::calls)
                    .flatMap(call -> OTHERWISE.getOrDefault(call, List.of(call)).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Path classes() {
        try {
            return Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    // The sandbox is AWS itself; warming up sends nothing.
    private static boolean isOurs(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".class")
                && !path.contains("/pilothouse/sandbox/")
                && !path.contains("/pilothouse/playground/")
                && !path.contains("/aws/WarmUp");
    }

    private static Stream<String> calls(Path file) {
        ConstantPool pool;
        try {
            pool = ClassFile.of().parse(file).constantPool();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return StreamSupport.stream(pool.spliterator(), false)
                .filter(MemberRefEntry.class::isInstance)
                .map(MemberRefEntry.class::cast)
                .flatMap(AwsActions::call);
    }

    private static Stream<String> call(MemberRefEntry member) {
        Matcher client = CLIENT.matcher(member.owner().asInternalName());
        String name = member.name().stringValue();
        if (!client.matches() || FREE.contains(client.group(1)) || NO_CALL.contains(name)) {
            return Stream.empty();
        }
        String operation =
                Character.toUpperCase(name.charAt(0)) + name.substring(1).replaceFirst("Paginator$", "");
        return Stream.of(PREFIX.getOrDefault(client.group(1), client.group(1)) + ":" + operation);
    }
}
