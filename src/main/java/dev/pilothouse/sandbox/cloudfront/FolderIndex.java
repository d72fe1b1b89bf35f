package dev.pilothouse.sandbox.cloudfront;

/**
 * The one CloudFront Function that the sandbox knows: at viewer-request, {@code /products/} becomes {@code
 * /products/index.html}. The root is left to the distribution's default root object.
 */
public final class FolderIndex {
    /** What it is called. */
    public static final String NAME = "folder-index";

    private FolderIndex() {}

    /** The function's ARN, to be associated with a behaviour. */
    public static String arn(String account) {
        return "arn:aws:cloudfront::" + account + ":function/" + NAME;
    }

    static boolean isFolderIndex(String arn) {
        return arn.endsWith(":function/" + NAME);
    }

    static UrlPath rewrite(UrlPath path) {
        return path.isFolder() ? path.append("index.html") : path;
    }
}
