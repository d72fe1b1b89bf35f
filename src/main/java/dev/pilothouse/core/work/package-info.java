/** Work in the background: tasks, scopes, progress, what a read has come to. */
package dev.pilothouse.core.work;
