/** One request: its lines over all functions, its figures, its time line. */
package dev.pilothouse.feature.logs.request;
