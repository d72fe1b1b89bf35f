package dev.pilothouse.sandbox;

import dev.pilothouse.sandbox.acm.AcmService;
import dev.pilothouse.sandbox.cloudfront.CloudFrontService;
import dev.pilothouse.sandbox.cloudwatch.CloudWatchService;
import dev.pilothouse.sandbox.cognito.IdentityPoolService;
import dev.pilothouse.sandbox.cognito.UserPoolService;
import dev.pilothouse.sandbox.dynamodb.DynamoDbService;
import dev.pilothouse.sandbox.lambda.LambdaService;
import dev.pilothouse.sandbox.logs.LogsService;
import dev.pilothouse.sandbox.s3.S3Service;
import dev.pilothouse.sandbox.schemas.SchemasService;
import dev.pilothouse.sandbox.sts.StsService;
import dev.pilothouse.sandbox.wire.Service;
import dev.pilothouse.sandbox.wire.World;
import dev.pilothouse.sandbox.xray.FunctionSegments;
import dev.pilothouse.sandbox.xray.XRayService;
import java.util.List;

/** The one list of the pretend services. */
final class Services {
    private Services() {}

    static List<Service> of(World world) {
        S3Service s3 = new S3Service(world);
        LogsService logs = new LogsService(world);
        UserPoolService userPools = new UserPoolService(world.clock());
        CloudWatchService watch = new CloudWatchService(world);
        XRayService xray = new XRayService();
        LambdaService lambda = new LambdaService(world, logs.store()::write, watch.metrics());
        lambda.traces(new FunctionSegments(xray));
        return List.of(
                s3,
                new CloudFrontService(world, s3, watch.metrics()),
                userPools,
                new IdentityPoolService(world, userPools),
                new DynamoDbService(world, s3, watch.metrics(), logs.store()::write),
                logs,
                lambda,
                watch,
                new SchemasService(world),
                xray,
                new AcmService(),
                new StsService());
    }
}
