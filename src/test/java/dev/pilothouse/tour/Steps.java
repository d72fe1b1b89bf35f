package dev.pilothouse.tour;

import dev.pilothouse.app.Person;
import dev.pilothouse.sandbox.Sandbox;
import java.util.List;
import java.util.stream.Stream;

/** What the tour does: one pane after the other, as a newcomer would. */
final class Steps {
    private final Person person;
    private final Sandbox sandbox;

    Steps(Person person, Sandbox sandbox) {
        this.person = person;
        this.sandbox = sandbox;
    }

    List<Step> all() {
        WelcomeSteps welcome = new WelcomeSteps(person);
        WindowSteps window = new WindowSteps(person);
        SiteSteps site = new SiteSteps(person, sandbox);
        ActivitySteps activity = new ActivitySteps(person);
        CdnSteps cdn = new CdnSteps(person, sandbox);
        FunctionSteps functions = new FunctionSteps(person);
        TablesSteps tables = new TablesSteps(person, sandbox);
        PartiqlSteps partiql = new PartiqlSteps(person);
        TransferSteps transfers = new TransferSteps(person);
        LogsSteps logs = new LogsSteps(person);
        WorkspaceSteps workspaces = new WorkspaceSteps(person);
        TroubleSteps troubles = new TroubleSteps(person);
        return Stream.of(
                        workspaces.imports(),
                        welcome.in(),
                        site.first(),
                        window.popovers(),
                        window.finding(),
                        workspaces.program(),
                        site.second(),
                        site.releases(),
                        activity.all(),
                        cdn.all(),
                        functions.all(),
                        logs.all(),
                        tables.all(),
                        partiql.all(),
                        transfers.all(),
                        troubles.all(),
                        welcome.out(),
                        window.production(),
                        welcome.furtherSteps())
                .flatMap(List::stream)
                .toList();
    }
}
