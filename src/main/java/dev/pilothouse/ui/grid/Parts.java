package dev.pilothouse.ui.grid;

import javafx.scene.Node;

/** What a grid is made of. */
final class Parts {
    private final Viewport viewport;
    private final Sheet sheet;
    private final Vacancy vacancy;
    private final Spoken spoken;
    private final Editing editing;
    private final NearEnd nearEnd;
    private final Arranging arranging;
    private final Pointer pointer;

    Parts(Grid grid) {
        viewport = new Viewport(grid);
        sheet = new Sheet(grid);
        vacancy = new Vacancy(grid);
        spoken = new Spoken(grid);
        editing = new Editing(grid);
        nearEnd = new NearEnd(grid);
        arranging = new Arranging(grid);
        pointer = new Pointer(grid);
        new Keys(grid).listen();
    }

    /** From below to above. */
    Node[] nodes() {
        return new Node[] {
            sheet, vacancy, spoken, editing.layer(), viewport.corner(), viewport.across(), viewport.down()
        };
    }

    void layout(double width, double height) {
        viewport.layout(width, height);
        Geometry.Size size = viewport.geometry().size();
        sheet.resizeRelocate(0, 0, size.width(), size.height());
        editing.layer().resizeRelocate(0, 0, size.width(), size.height());
        vacancy.layout(width, viewport.geometry());
        nearEnd.look();
    }

    Viewport viewport() {
        return viewport;
    }

    Sheet sheet() {
        return sheet;
    }

    Vacancy vacancy() {
        return vacancy;
    }

    Spoken spoken() {
        return spoken;
    }

    Editing editing() {
        return editing;
    }

    NearEnd nearEnd() {
        return nearEnd;
    }

    Arranging arranging() {
        return arranging;
    }

    Pointer pointer() {
        return pointer;
    }
}
