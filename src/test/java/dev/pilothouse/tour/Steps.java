package dev.pilothouse.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.app.Person;
import dev.pilothouse.sandbox.Sandbox;
import java.util.List;

/** What the tour does: one pane after the other, as a newcomer would. */
final class Steps {
    private final Person person;
    private final Sandbox sandbox;

    Steps(Person person, Sandbox sandbox) {
        this.person = person;
        this.sandbox = sandbox;
    }

    /** All chapters; or where some are named, only these, after the way in. */
    List<Chapter> chosen(String names) {
        List<String> wanted = names.isBlank() ? List.of() : List.of(names.split(","));
        List<Chapter> all = all();
        assertThat(all).extracting(Chapter::name).containsAll(wanted);
        return all.stream()
                .filter(chapter ->
                        wanted.isEmpty() || chapter.name().equals("welcome") || wanted.contains(chapter.name()))
                .toList();
    }

    private List<Chapter> all() {
        WelcomeSteps welcome = new WelcomeSteps(person);
        WindowSteps window = new WindowSteps(person);
        SiteSteps site = new SiteSteps(person, sandbox);
        WorkspaceSteps workspaces = new WorkspaceSteps(person);
        return List.of(
                new Chapter("import", workspaces.imports()),
                new Chapter("welcome", welcome.in()),
                new Chapter("site", site.first()),
                new Chapter("window", joined(List.of(window.popovers(), window.finding(), workspaces.program()))),
                new Chapter("site-again", site.second()),
                new Chapter("previews", site.previews()),
                new Chapter("releases", site.releases()),
                new Chapter("activity", new ActivitySteps(person).all()),
                new Chapter("cdn", new CdnSteps(person, sandbox).all()),
                new Chapter("functions", new FunctionSteps(person).all()),
                new Chapter("logs", new LogsSteps(person).all()),
                new Chapter("tables", new TablesSteps(person, sandbox).all()),
                new Chapter("partiql", new PartiqlSteps(person).all()),
                new Chapter("transfers", new TransferSteps(person).all()),
                new Chapter("troubles", new TroubleSteps(person).all()),
                new Chapter("large", new LargeSteps(person).all()),
                new Chapter("production", joined(List.of(welcome.out(), window.production()))),
                new Chapter("door", welcome.furtherSteps()));
    }

    private static List<Step> joined(List<List<Step>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }
}
