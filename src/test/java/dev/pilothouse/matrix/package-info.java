/** Everything that may go wrong on the way to AWS, against everything that Pilothouse asks of it. */
package dev.pilothouse.matrix;
