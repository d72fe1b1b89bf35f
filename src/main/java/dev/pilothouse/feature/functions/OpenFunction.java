package dev.pilothouse.feature.functions;

import dev.pilothouse.feature.functions.chart.ChartModel;
import dev.pilothouse.feature.functions.invoke.Invoking;
import dev.pilothouse.feature.functions.setup.ConcurrencyModel;
import dev.pilothouse.feature.functions.setup.SetupModel;
import dev.pilothouse.feature.functions.shape.FunctionShape;
import dev.pilothouse.feature.functions.version.VersionModel;

/** The function that is looked at: invoking it, its versions, its setup, its charts. */
record OpenFunction(FunctionShape shape, Invoking invoking, VersionModel versions, Setup setup, ChartModel charts) {
    /** How it is set up. */
    record Setup(SetupModel settings, ConcurrencyModel copies) {
        void refresh() {
            settings.refresh();
            copies.refresh();
        }
    }

    /** What was changed at one place is read anew at the others. */
    OpenFunction {
        setup.settings().whenChanged(() -> {
            invoking.model().refresh();
            versions.refresh();
        });
        versions.whenChanged(invoking.model()::refresh);
    }

    String name() {
        return shape.name();
    }
}
