/** The files in which other hosts, Netlify and Cloudflare Pages, are told of headers and redirects. */
package dev.pilothouse.feature.site.hosts;
