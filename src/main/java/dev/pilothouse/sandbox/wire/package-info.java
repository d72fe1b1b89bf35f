/** The wire protocols of AWS, driven by the SDK's own model run backwards. */
package dev.pilothouse.sandbox.wire;
