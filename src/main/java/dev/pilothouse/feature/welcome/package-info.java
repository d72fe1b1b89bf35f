/** Workspaces and signing in. */
package dev.pilothouse.feature.welcome;
