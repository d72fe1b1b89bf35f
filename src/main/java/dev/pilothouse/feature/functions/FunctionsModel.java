package dev.pilothouse.feature.functions;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.functions.catalog.CatalogModel;
import dev.pilothouse.feature.functions.catalog.Listed;
import dev.pilothouse.feature.functions.shape.FunctionShape;
import dev.pilothouse.feature.functions.shape.ShapeGateway;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The functions, and the one that is looked at. Screen thread only. */
final class FunctionsModel {
    private final CatalogModel catalog;
    private final ShapeGateway gateway;
    private final Function<FunctionShape, OpenFunction> opener;
    private final Scope scope;
    private final ObjectProperty<Load<FunctionShape>> shape = new SimpleObjectProperty<>(Load.idle());
    private final ReadOnlyObjectWrapper<Optional<OpenFunction>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param opener what one function is looked at with */
    FunctionsModel(
            CatalogModel catalog, ShapeGateway gateway, Function<FunctionShape, OpenFunction> opener, Scope scope) {
        this.catalog = catalog;
        this.gateway = gateway;
        this.opener = opener;
        this.scope = scope;
        catalog.selected().subscribe(this::look);
        shape.subscribe(load -> {
            if (load instanceof Load.Ready<FunctionShape> ready) {
                open(ready.value());
            }
        });
    }

    CatalogModel catalog() {
        return catalog;
    }

    /** How the function that is looked at is made, as long as that is not known from the list. */
    ObjectProperty<Load<FunctionShape>> shape() {
        return shape;
    }

    /** The function that is looked at, once it is known how it is made. */
    ReadOnlyObjectProperty<Optional<OpenFunction>> opened() {
        return opened.getReadOnlyProperty();
    }

    /** Looks at all of them again. */
    void leave() {
        catalog.selected().set(Optional.empty());
    }

    /** Reads the list and what is looked at again. */
    void refresh() {
        catalog.refresh();
        opened.get()
                .ifPresentOrElse(
                        it -> {
                            it.invoking().model().refresh();
                            it.invoking().events().refresh();
                            it.versions().refresh();
                        },
                        this::readShape);
    }

    void readShape() {
        catalog.selected()
                .get()
                .ifPresent(name -> scope.load(
                        Text.tr("Function {0}", name), shape, progress -> gateway.read(name, Optional.empty())));
    }

    void close() {
        scope.close();
    }

    private void look(Optional<String> name) {
        if (opened.get().map(OpenFunction::name).equals(name)) {
            return;
        }
        scope.cancel(shape);
        shape.set(Load.idle());
        opened.set(Optional.empty());
        Optional<FunctionShape> listed = name.flatMap(it ->
                catalog.catalog().get().shown().flatMap(all -> all.find(it)).flatMap(Listed::shape));
        listed.ifPresentOrElse(this::open, this::readShape);
    }

    // What is read of it later, as after a change, the list shows too.
    private void open(FunctionShape made) {
        OpenFunction function = opener.apply(made);
        function.setup().settings().shape().subscribe(load -> {
            if (load instanceof Load.Ready<FunctionShape> ready) {
                catalog.know(ready.value());
            }
        });
        opened.set(Optional.of(function));
    }
}
