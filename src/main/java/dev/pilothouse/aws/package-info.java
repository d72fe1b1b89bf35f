/** From a signed-in person to SDK clients; from SDK errors to words. */
package dev.pilothouse.aws;
