/** A desktop admin console for AWS serverless web applications. {@link dev.pilothouse.Main} starts the window. */
package dev.pilothouse;
