/** Faults, notices, places, the workspace, text: no screen, no AWS. */
package dev.pilothouse.core;
