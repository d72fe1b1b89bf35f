package dev.pilothouse.feature.cdn;

import dev.pilothouse.aws.cloudfront.Configurations;
import dev.pilothouse.aws.cloudfront.Distributions;
import dev.pilothouse.core.Workspaces;
import dev.pilothouse.core.undo.Journals;
import dev.pilothouse.core.undo.SessionJournal;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.cdn.configuration.ConfigurationModel;
import dev.pilothouse.feature.cdn.configuration.SeenStore;
import dev.pilothouse.feature.cdn.invalidation.InvalidationGateway;
import dev.pilothouse.feature.cdn.invalidation.InvalidationModel;
import dev.pilothouse.feature.cdn.staging.StagingGateway;
import dev.pilothouse.feature.cdn.staging.StagingModel;
import dev.pilothouse.feature.cdn.traffic.TrafficGateway;
import dev.pilothouse.feature.cdn.traffic.TrafficModel;
import dev.pilothouse.feature.cdn.visitor.VisitorGateway;
import dev.pilothouse.feature.cdn.visitor.VisitorModel;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The whole pane of Acme Shop's distribution, without its view; there are no releases. */
final class CdnPanes {
    private CdnPanes() {}

    static CdnModel model(CdnTown town, Path folder) {
        Clock clock = town.acme.sandbox.clock();
        Scope scope = town.scope();
        SessionJournal journal = Journals.in(folder, Journals.OPERATOR);
        CdnSettings.Named named = new CdnSettings.Named(AcmeShop.DISTRIBUTION, Optional.of(town.acme.address));
        return new CdnModel(
                new CdnSettings(List.of(named)),
                named,
                new Distributions(town.acme.clients),
                scope,
                new CdnModel.Parts(
                        new InvalidationModel(
                                new InvalidationGateway(town.acme.clients, named.id()), scope, "operator", clock),
                        new VisitorModel(new VisitorGateway(town.acme.clients, true, clock), scope, named.address()),
                        new TrafficModel(
                                new TrafficGateway(town.acme.clients, named.id()), since -> List.of(), scope, clock),
                        new ConfigurationModel(
                                named.id(),
                                new Configurations(town.acme.clients),
                                new SeenStore(journal.drafts(), journal.here(), named.id()),
                                scope,
                                clock),
                        new StagingModel(
                                new StagingGateway(town.acme.clients, named.id()),
                                scope,
                                Workspaces.acme(town.acme.sandbox.address()))));
    }
}
