/** Lines as they come. */
package dev.pilothouse.feature.logs.tail;
