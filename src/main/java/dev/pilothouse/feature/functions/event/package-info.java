/** Events to invoke functions with: templates, the workspace's, one's own, and those that Lambda's console shares. */
package dev.pilothouse.feature.functions.event;
