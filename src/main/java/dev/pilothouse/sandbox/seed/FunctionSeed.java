package dev.pilothouse.sandbox.seed;

import dev.pilothouse.sandbox.dynamodb.DynamoDbService;
import dev.pilothouse.sandbox.lambda.LambdaService;
import dev.pilothouse.sandbox.shop.ShopFunctions;

/** The shop's functions. */
final class FunctionSeed {
    private FunctionSeed() {}

    static void plant(LambdaService lambda, DynamoDbService tables) {
        ShopFunctions.over(tables, AcmeShop.ACCOUNT).forEach(lambda::create);
    }
}
