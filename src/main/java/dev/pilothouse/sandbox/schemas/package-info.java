/** The pretend EventBridge schema registry, where Lambda's console keeps the test events that people share. */
package dev.pilothouse.sandbox.schemas;
