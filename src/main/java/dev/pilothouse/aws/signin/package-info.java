/** Cognito user pool and identity pool: tokens, roles, credentials. */
package dev.pilothouse.aws.signin;
