/** How functions are made, in our words. */
package dev.pilothouse.feature.functions.shape;
