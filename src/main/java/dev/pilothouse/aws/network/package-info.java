/** How this computer reaches AWS and the site: past or by a proxy, and whose certificates it trusts; decided here for every client. */
package dev.pilothouse.aws.network;
