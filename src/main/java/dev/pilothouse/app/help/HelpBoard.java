package dev.pilothouse.app.help;

import dev.pilothouse.core.Browser;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.prose.Prose;
import java.net.URI;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The manual on screen: what is looked for and the pages at the left, one page beside them. Screen thread only. */
public final class HelpBoard extends BorderPane {
    private static final PseudoClass ENLARGED = PseudoClass.getPseudoClass("enlarged");
    private final Manual manual;
    private final Browser browser;
    private final TextField words = new TextField();
    private final ListView<Page> pages = new ListView<>();
    private final Prose prose;
    private final Region side;
    private final Button backToPage = Buttons.of("help-back", Text.tr("Back to the page"), this::back);

    /**
     * Open at a page.
     *
     * @param page its name; where there is none of that name, the contents
     * @param browser opens what lies elsewhere
     * @param close leaves the manual
     */
    public HelpBoard(Manual manual, String page, Browser browser, Runnable close) {
        this.manual = manual;
        this.browser = browser;
        this.prose = new Prose(manual::picture, this::follow);
        setId("help-board");
        getStyleClass().add("help");
        setAccessibleText(Text.tr("Help"));
        prose.setId("help-page");
        side = side();
        setTop(head(close));
        shrink();
        pages.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> Optional.ofNullable(chosen).ifPresent(this::show));
        go(page);
    }

    private Region head(Runnable close) {
        Label title = Labels.of(Text.tr("Help"), "heading");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        backToPage.managedProperty().bind(backToPage.visibleProperty());
        HBox head = new HBox(8, title, gap, backToPage, Buttons.icon("close-help", "fth-x", Text.tr("Close"), close));
        head.getStyleClass().add("head");
        return head;
    }

    private Region side() {
        words.setId("help-words");
        words.setPromptText(Text.tr("Search the manual"));
        words.setAccessibleText(Text.tr("Search the manual"));
        words.textProperty().subscribe(this::find);
        words.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                pages.requestFocus();
                event.consume();
            }
        });
        pages.setId("help-pages");
        pages.setAccessibleText(Text.tr("Pages"));
        pages.setPlaceholder(Labels.wrapped(
                manual.pages().isEmpty()
                        ? Text.tr("The manual is no part of this installation.")
                        : Text.tr("No page holds all of these words."),
                "muted"));
        pages.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(Page page, boolean empty) {
                super.updateItem(page, empty);
                setText(empty ? "" : page.title());
            }
        });
        VBox.setVgrow(pages, Priority.ALWAYS);
        VBox side = new VBox(words, pages);
        side.getStyleClass().add("side");
        return side;
    }

    private void find() {
        pages.getItems().setAll(manual.find(words.getText()));
        pages.getSelectionModel().selectFirst();
        // The page may be the same as before, and what is looked for in it another.
        Optional.ofNullable(pages.getSelectionModel().getSelectedItem()).ifPresent(this::show);
    }

    private void show(Page page) {
        prose.show(page.markdown());
        String wanted = words.getText().strip();
        if (!wanted.isEmpty()) {
            // Pictures above it are measured only once they were scrolled to, so the first way there may end too early.
            Platform.runLater(() -> {
                reveal(wanted);
                Platform.runLater(() -> reveal(wanted));
            });
        }
    }

    private void reveal(String wanted) {
        if (!prose.reveal(wanted)) {
            prose.reveal(longest(wanted));
        }
    }

    private static String longest(String words) {
        return Stream.of(words.split("\\s+"))
                .max(Comparator.comparing(String::length))
                .orElse(words);
    }

    private void go(String name) {
        words.clear();
        pages.getSelectionModel()
                .select(manual.page(name).or(() -> manual.page(Manual.FIRST)).orElse(null));
        pages.scrollTo(pages.getSelectionModel().getSelectedIndex());
    }

    private void follow(String target) {
        if (target.startsWith("https://")) {
            browser.open(URI.create(target));
        } else if (target.endsWith(".png")) {
            manual.picture(target).ifPresent(this::enlarge);
        } else {
            go(target.replaceFirst("\\.md(#.*)?$", ""));
        }
    }

    // In a window, a picture of a window is small: it is read in its own size.
    private void enlarge(Image picture) {
        ImageView whole = new ImageView(picture);
        ScrollPane around = new ScrollPane(whole);
        around.setId("help-picture");
        around.setPannable(true);
        setLeft(null);
        setCenter(around);
        backToPage.setVisible(true);
        pseudoClassStateChanged(ENLARGED, true);
        backToPage.requestFocus();
    }

    /** From a picture in its own size back to its page; whether there was one. */
    public boolean back() {
        boolean was = backToPage.isVisible();
        if (was) {
            shrink();
        }
        return was;
    }

    private void shrink() {
        setLeft(side);
        setCenter(prose);
        backToPage.setVisible(false);
        pseudoClassStateChanged(ENLARGED, false);
        prose.requestFocus();
    }
}
