/** Reading log lines: how one looks, which are shown, the list of them with its bars. */
package dev.pilothouse.feature.logs.read;
