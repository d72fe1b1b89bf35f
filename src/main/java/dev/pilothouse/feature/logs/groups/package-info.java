/** Log groups: which there are, and which are looked at. */
package dev.pilothouse.feature.logs.groups;
