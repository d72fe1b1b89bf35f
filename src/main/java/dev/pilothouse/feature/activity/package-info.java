/** What was done from here, and taking it back. */
package dev.pilothouse.feature.activity;
