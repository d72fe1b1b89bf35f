/** What a sandbox begins with: the sample application "Acme Shop". */
package dev.pilothouse.sandbox.seed;
