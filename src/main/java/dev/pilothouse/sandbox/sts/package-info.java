/** Pretend STS: who the caller is. */
package dev.pilothouse.sandbox.sts;
