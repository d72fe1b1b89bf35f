package dev.pilothouse.feature.tables.editor.diff;

/**
 * One line of what differs.
 *
 * @param text in one line, with nothing in it that can't be seen
 */
public record DiffLine(Kind kind, String text) {
    /** What it tells. */
    public enum Kind {
        /** What is no longer so. */
        BEFORE("− "),
        /** What is so afterwards. */
        AFTER("+ ");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        /** The sign in front, so that colour is not the only one. */
        public String sign() {
            return sign;
        }
    }
}
