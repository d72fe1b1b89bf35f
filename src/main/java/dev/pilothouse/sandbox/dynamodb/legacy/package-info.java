/**
 * The parameters that expressions took the place of in 2014, as the same trees that expressions are read to
 * ("Legacy conditional parameters", Amazon DynamoDB Developer Guide).
 */
package dev.pilothouse.sandbox.dynamodb.legacy;
