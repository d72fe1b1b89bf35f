/** The pretend Certificate Manager: certificates that others show. */
package dev.pilothouse.sandbox.acm;
