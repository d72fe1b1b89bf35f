/** What a workspace says about functions: which there are, what people call them, saved events. */
package dev.pilothouse.feature.functions.settings;
