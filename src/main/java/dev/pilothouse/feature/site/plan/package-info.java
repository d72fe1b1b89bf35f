/** What a deploy would do, from two states and without I/O. */
package dev.pilothouse.feature.site.plan;
