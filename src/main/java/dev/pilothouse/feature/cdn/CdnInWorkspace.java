package dev.pilothouse.feature.cdn;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.workspace.Section;
import dev.pilothouse.core.workspace.StrictJson;
import java.util.regex.Pattern;

/** The {@code cdn} section of a workspace file as {@link CdnSettings} describes it; its schema lies beside this class. */
public record CdnInWorkspace() implements Section {
    private static final Pattern ID = Pattern.compile("[A-Z0-9]{1,32}");

    @Override
    public String name() {
        return CdnSettings.SECTION;
    }

    @Override
    public void check(StrictJson section) {
        section.only("distributions");
        section.objects("distributions", Text.tr("a list of objects")).forEach(one -> {
            one.only("id", "address");
            one.text("id", ID, Text.tr("a distribution’s id such as E2XKQ7RSTUVW"));
            one.optionalAddress("address");
        });
    }
}
