/** Errors by their shape: what stays of a line when numbers and ids are taken out. */
package dev.pilothouse.feature.logs.errors;
