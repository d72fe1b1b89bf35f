/** Pretend Cognito: user pools that people sign in to, and identity pools that trade their tokens for AWS credentials. */
package dev.pilothouse.sandbox.cognito;
