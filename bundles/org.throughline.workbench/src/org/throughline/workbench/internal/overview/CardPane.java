package org.throughline.workbench.internal.overview;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.throughline.api.describe.Describer;
import org.throughline.api.session.Session;
import org.throughline.ui.ContentView;
import org.throughline.ui.LinkText;
import org.throughline.ui.OverviewCard;
import org.throughline.ui.OverviewCard.Line;
import org.throughline.ui.Stage;

/** One card, drawn. */
final class CardPane {

    /** A text is not cut off before this many signs, even where a sentence ends there. */
    private static final int SHORTEST = 50;
    private static final String PAGE = "org.throughline.workbench.page";

    /** What a card had to say. */
    private record Told(String title, String nothing, List<Line> lines, Optional<String> view) {
    }

    /**
     * How much of it is shown.
     *
     * @param lines so many lines; the others are counted
     * @param signs so many signs of a line; more is read where the line leads to
     */
    record Room(int lines, int signs) {
    }

    private final Composite pane;
    private final Stage stage;
    private final OverviewCard card;
    private Told shown;
    private Room room;

    CardPane(Composite parent, Stage stage, OverviewCard card) {
        this.stage = stage;
        this.card = card;
        pane = new Composite(parent, SWT.NONE);
        pane.setBackground(stage.palette().head());
        pane.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(stage.length(16), stage.length(14)).spacing(stage.length(12), stage.length(8)).applyTo(pane);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.FILL).hint(200, SWT.DEFAULT).applyTo(pane);
    }

    void fill(Session session, Room within) {
        show(told(session), within);
    }

    /** Shows the same with more or less of it. */
    void within(Room other) {
        if (shown != null) {
            show(shown, other);
        }
    }

    private void show(Told told, Room within) {
        if (told.equals(shown) && within.equals(room)) {
            return;
        }
        shown = told;
        room = within;
        List<Line> lines = told.lines();
        for (Control old : pane.getChildren()) {
            old.dispose();
        }
        Describer words = stage.words();
        Label title = label(words.reworded(told.title()));
        title.setFont(stage.strong(title));
        title.setForeground(stage.palette().accent());
        if (lines.isEmpty()) {
            label(words.reworded(told.nothing())).setForeground(stage.palette().quiet());
        }
        lines.stream().limit(room.lines()).forEach(line -> line(words, line));
        // in front of a room nothing is opened
        Optional<String> view = told.view().filter(v -> !stage.presented());
        if (lines.size() > room.lines() || view.isPresent() && !lines.isEmpty()) {
            more(lines.size() - room.lines(), view);
        }
    }

    /** A card that fails says so and leaves the others alone. */
    private Told told(Session session) {
        String title = "";
        try {
            title = card.title();
            List<Line> lines = List.copyOf(card.lines(session));
            return new Told(title, lines.isEmpty() ? card.nothing() : "", lines, card.view());
        } catch (RuntimeException | LinkageError e) {
            ILog.get().error("A card of the Overview failed: " + card.getClass().getName(), e);
            return new Told(title, "", List.of(new Line("", Messages.Overview_cardFailed, Optional.empty())), Optional.empty());
        }
    }

    private void line(Describer words, Line line) {
        boolean led = !line.lead().isEmpty();
        if (led) {
            var lead = new Label(pane, SWT.NONE);
            lead.setText(line.lead());
            lead.setFont(stage.text(lead));
            lead.setForeground(stage.palette().quiet());
            GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(lead);
        }
        String whole = words.reworded(line.text());
        var text = new Link(pane, SWT.WRAP);
        text.setText(LinkText.of(shortened(whole)) + (line.about().isEmpty() || stage.presented() ? "" : "  <a>" + Messages.Overview_show + "</a>"));
        text.setToolTipText(shortened(whole).equals(whole) ? null : whole.replace("&", "&&"));
        text.setForeground(stage.palette().ink());
        text.setLinkForeground(stage.palette().accent());
        text.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> open(line)));
        text.setFont(stage.text(text));
        GridDataFactory.fillDefaults().grab(true, false).span(led ? 1 : 2, 1).hint(120, SWT.DEFAULT).applyTo(text);
    }

    /** At the end of a sentence, where one ends; else after a word. */
    private String shortened(String text) {
        if (text.length() <= room.signs()) {
            return text;
        }
        int sentence = text.lastIndexOf(". ", room.signs());
        return sentence >= SHORTEST ? text.substring(0, sentence + 1) : text.substring(0, text.lastIndexOf(' ', room.signs())) + "\u2026";
    }

    private void more(int hidden, Optional<String> view) {
        var link = new Link(pane, SWT.NONE);
        link.setFont(stage.text(link));
        String text = hidden > 0 ? NLS.bind(Messages.Overview_more, hidden) : Messages.Overview_all;
        link.setText(view.isPresent() ? "<a>" + text + "</a>" : text);
        link.setForeground(stage.palette().quiet());
        link.setLinkForeground(stage.palette().accent());
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> view.ifPresent(ContentView::open)));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(link);
    }

    private void open(Line line) {
        line.about().ifPresent(stage.plan()::select);
        ContentView.open(PAGE);
    }

    private Label label(String text) {
        var label = new Label(pane, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        label.setFont(stage.text(label));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(120, SWT.DEFAULT).applyTo(label);
        return label;
    }
}
