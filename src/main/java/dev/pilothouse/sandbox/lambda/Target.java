package dev.pilothouse.sandbox.lambda;

import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/**
 * What an invocation is of.
 *
 * @param asked as the caller named it
 * @param version what runs, whatever the caller called it
 */
record Target(LambdaFunction function, FunctionName asked, FunctionConfiguration version) {}
