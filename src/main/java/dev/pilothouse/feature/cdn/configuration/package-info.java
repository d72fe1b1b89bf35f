/** All that is set of a distribution, and what changed of it since it was last seen. */
package dev.pilothouse.feature.cdn.configuration;
