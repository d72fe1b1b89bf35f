package dev.pilothouse.feature.site.rules;

/**
 * Where builds are tried before they go live: under a folder of the site, each by its own name.
 *
 * @param prefix the folder, inside the site: it ends in a slash
 * @param days how long one is kept where nobody says otherwise
 */
public record Previews(String prefix, int days) {
    public static final Previews USUAL = new Previews("_preview/", 7);
}
