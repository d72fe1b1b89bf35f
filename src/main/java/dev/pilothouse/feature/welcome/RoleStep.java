package dev.pilothouse.feature.welcome;

import dev.pilothouse.aws.signin.Role;
import dev.pilothouse.aws.signin.SignIn;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.ui.Buttons;
import javafx.scene.control.Button;

/** Which of several roles, the least powerful first. */
final class RoleStep extends StepBox {
    RoleStep(SignIn.ChooseRole several, Workspace workspace, SignInModel model) {
        title(
                Text.tr("In which role?"),
                Text.tr("{0} may take several. Take no more than you need now.", several.person()));
        for (Role role : RoleOrder.leastPowerfulFirst(several.roles(), workspace.roles())) {
            Button button = Buttons.of("role-" + role.name(), role.name(), () -> model.choose(role));
            button.setMaxWidth(Double.MAX_VALUE);
            add(button);
        }
        back(model);
    }
}
