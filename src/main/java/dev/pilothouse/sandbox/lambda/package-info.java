/** The pretend Lambda: functions whose code runs here, what is set of them, and what they log. */
package dev.pilothouse.sandbox.lambda;
