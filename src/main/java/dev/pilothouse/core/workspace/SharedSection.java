package dev.pilothouse.core.workspace;

import dev.pilothouse.core.Text;

/**
 * The section {@code shared}: what somebody chose to share of their own, by name, such as the widths of columns. It holds for
 * everybody who has not chosen otherwise. What a value has to be is known to whoever asks for it.
 *
 * {@snippet lang = json :
 * {"widths": {"site.changes": {"Path": 320.0}}}
 * }
 */
public final class SharedSection implements Section {
    static final String NAME = "shared";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void check(StrictJson section) {
        for (String name : section.names()) {
            if (!Shapes.ENTRY.matcher(name).matches()) {
                throw section.unfit(name, Text.tr("named by letters and digits"));
            }
        }
    }
}
