/** Workspaces as files: the format that is handed around, what features keep in it, the copies kept here, what stays personal. */
package dev.pilothouse.core.workspace;
