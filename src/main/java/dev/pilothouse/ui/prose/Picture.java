package dev.pilothouse.ui.prose;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A picture of a page, as wide as the page, and never larger than it is. */
final class Picture extends Region {
    private static final double LINE = 1;
    private final ImageView view;
    private final StackPane frame;

    Picture(Image image, String words) {
        view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setAccessibleText(words);
        frame = new StackPane(view);
        frame.getStyleClass().add("prose-picture");
        setPadding(new Insets(6, 0, 12, 0));
        getChildren().add(frame);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return view.getImage().getWidth() + 2 * LINE;
    }

    @Override
    protected double computePrefHeight(double width) {
        Image image = view.getImage();
        return getPadding().getTop()
                + getPadding().getBottom()
                + 2 * LINE
                + Math.round(across(width) * image.getHeight() / image.getWidth());
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(across(getWidth()));
        double height = getHeight() - getPadding().getTop() - getPadding().getBottom();
        frame.resizeRelocate(0, getPadding().getTop(), view.getFitWidth() + 2 * LINE, height);
    }

    private double across(double width) {
        double whole = view.getImage().getWidth();
        return width < 0 ? whole : Math.max(1, Math.min(whole, width - 2 * LINE));
    }
}
