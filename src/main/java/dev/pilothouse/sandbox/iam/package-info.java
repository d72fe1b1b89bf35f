/** Access keys, signatures and policies. */
package dev.pilothouse.sandbox.iam;
