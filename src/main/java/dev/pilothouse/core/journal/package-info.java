/** The record of every change: what is written down before it is sent, and what became of it. */
package dev.pilothouse.core.journal;
