/** The sandbox as a program of its own, for the AWS CLI and any SDK. */
package dev.pilothouse.sandbox.alone;
