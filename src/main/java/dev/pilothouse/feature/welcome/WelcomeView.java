package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.ui.EmptyState;
import dev.pilothouse.ui.LoadPane;
import dev.pilothouse.ui.theme.Night;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The first screen: workspaces on the dark left side, signing in on the right. */
final class WelcomeView {
    private final HBox node = new HBox();

    WelcomeView(WelcomeModel model) {
        node.setId("welcome");
        node.getStyleClass().add("welcome");
        EmptyState nothing = new EmptyState(
                "fth-log-in",
                Text.tr("Choose a workspace"),
                Text.tr("A workspace is one application in one environment. The sandbox needs no account."));
        nothing.visibleProperty().bind(model.chosen().map(load -> load instanceof Load.Idle<Choice>));
        AsideView aside = new AsideView(model.shelf());
        StackPane right = new StackPane(
                new LoadPane<>(model.chosen(), choice -> form(choice, model), model::retry), nothing, aside);
        Night.divide(node, new WorkspaceList(model), right);
    }

    Node node() {
        return node;
    }

    private static Node form(Choice choice, WelcomeModel model) {
        SignInForm form = new SignInForm(SignInForm.head(choice), choice, model.signIn());
        StackPane middle = new StackPane(form);
        StackPane.setAlignment(form, Pos.CENTER);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        return scroll;
    }
}
