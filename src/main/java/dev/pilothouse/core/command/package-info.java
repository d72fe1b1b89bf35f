/** What a person can do, and the one gate that every write passes. */
package dev.pilothouse.core.command;
