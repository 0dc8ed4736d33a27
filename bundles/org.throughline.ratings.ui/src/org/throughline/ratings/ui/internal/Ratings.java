package org.throughline.ratings.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.throughline.api.coherence.RatingResult;
import org.throughline.api.coherence.RatingResults;
import org.throughline.api.session.Session;
import org.throughline.model.evidence.AssessmentCycle;
import org.throughline.model.evidence.GroupRating;
import org.throughline.model.identity.ContentPart;
import org.throughline.ratings.ui.internal.RatingSheet.Mark;
import org.throughline.ratings.ui.internal.RatingSheet.Rater;
import org.throughline.ui.Answer;
import org.throughline.ui.Answer.Figure;
import org.throughline.ui.Spoken;
import org.throughline.ui.Stage;
import org.throughline.ui.ViewContent;

/** The ratings of a round: typed at the left, and at the right what came of them. In front of a room only the latter. */
@Component(scope = ServiceScope.PROTOTYPE, property = ViewContent.VIEW + "=org.throughline.ratings.entry")
public final class Ratings implements ViewContent {

    private static final String ROUND = "round";

    private final RatingResults results;
    private Stage stage;
    private Answer answer;
    private Combo rounds;
    private Optional<RatingGrid> grid = Optional.empty();
    private Optional<SashForm> halves = Optional.empty();
    /** The width that was shared last and what was typed needed of it, so that who moves the line between the halves is left alone. */
    private Point shared = new Point(-1, -1);
    private List<Button> adding = List.of();
    private Label cell;
    private ResultTree result;
    private List<AssessmentCycle> cycles = List.of();
    private Optional<AssessmentCycle> shown = Optional.empty();

    /** Results are counted by this service. */
    @Activate
    public Ratings(@Reference RatingResults results) {
        this.results = results;
    }

    @Override
    public void create(Composite parent, Stage on) {
        stage = on;
        answer = new Answer(parent, on, Messages.Entry_question);
        rounds = new Combo(answer.bar(), SWT.READ_ONLY | SWT.DROP_DOWN);
        rounds.setFont(on.text(rounds));
        rounds.setToolTipText(Messages.Entry_round);
        Spoken.called(rounds, Messages.Entry_round);
        rounds.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> show(cycles.get(rounds.getSelectionIndex()))));
        if (on.presented()) {
            result = new ResultTree(answer.picture(), on);
        } else {
            entry();
        }
        answer.list(() -> result.listing());
        answer.whenSeen(this::refresh);
    }

    private void entry() {
        button(Messages.Round_new, this::newRound);
        adding = List.of(button(Messages.Rater_add, this::addRater), button(Messages.Rater_addGroup, this::addGroup), button(Messages.Rater_forget, this::forget));
        adding.getLast().setToolTipText(Messages.Rater_forgetHelp);
        var sash = new SashForm(answer.picture(), SWT.HORIZONTAL | SWT.SMOOTH);
        sash.setBackground(stage.palette().page());
        var left = new Composite(sash, SWT.NONE);
        left.setBackground(stage.palette().page());
        GridLayoutFactory.fillDefaults().spacing(4, 6).applyTo(left);
        var keys = new Label(left, SWT.WRAP);
        keys.setForeground(stage.palette().quiet());
        keys.setText(Messages.Entry_keys);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(keys);
        var made = new RatingGrid(left, stage, this::typed, this::focused);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 160).applyTo(made);
        grid = Optional.of(made);
        cell = new Label(left, SWT.WRAP);
        cell.setForeground(stage.palette().ink());
        GridDataFactory.fillDefaults().grab(true, false).hint(200, 54).applyTo(cell);
        cell.addListener(SWT.Resize, e -> cell.getDisplay().asyncExec(() -> {
            if (!cell.isDisposed()) {
                roomForCell();
            }
        }));
        result = new ResultTree(sash, stage);
        sash.setWeights(50, 50);
        halves = Optional.of(sash);
        // once it has its size, as turning it lays it out again
        sash.addListener(SWT.Resize, e -> sash.getDisplay().asyncExec(this::share));
    }

    /** Side by side where every column of both has room, with as much for what is typed as it needs; else one above the other. */
    private void share() {
        halves.filter(s -> !s.isDisposed() && s.getSize().x > 0).ifPresent(sash -> {
            int room = sash.getSize().x - sash.getSashWidth();
            int left = grid.map(RatingGrid::wanted).orElse(0);
            boolean both = room - left >= result.least();
            if (sash.getOrientation() != (both ? SWT.HORIZONTAL : SWT.VERTICAL)) {
                sash.setOrientation(both ? SWT.HORIZONTAL : SWT.VERTICAL);
            }
            int[] wanted = both ? new int[] {left, room - left} : new int[] {1, 1};
            Point sharing = both ? new Point(room, left) : new Point(0, 0);
            if (!sharing.equals(shared)) {
                shared = sharing;
                sash.setWeights(wanted);
            }
        });
    }

    private Button button(String text, Runnable work) {
        var button = new Button(answer.bar(), SWT.PUSH);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> work.run()));
        return button;
    }

    @Override
    public void setFocus() {
        grid.ifPresentOrElse(RatingGrid::setFocus, () -> result.control().setFocus());
    }

    @Override
    public Map<String, String> chosen() {
        return shown.map(c -> Map.of(ROUND, c.getId())).orElse(Map.of());
    }

    @Override
    public void choose(Map<String, String> chosen) {
        Optional.ofNullable(chosen.get(ROUND)).flatMap(stage::find).filter(AssessmentCycle.class::isInstance).map(AssessmentCycle.class::cast)
                .ifPresent(c -> shown = Optional.of(c));
    }

    private void refresh() {
        cycles = stage.content().map(p -> List.copyOf(p.getAssessmentCycles())).orElse(List.of());
        rounds.setItems(cycles.stream().map(stage.words()::label).toArray(String[]::new));
        rounds.setEnabled(!cycles.isEmpty());
        shown = shown.filter(cycles::contains).or(() -> cycles.isEmpty() ? Optional.empty() : Optional.of(cycles.getLast()));
        shown.ifPresentOrElse(this::show, this::nothing);
        rounds.getParent().requestLayout();
    }

    private void nothing() {
        grid.ifPresent(RatingGrid::clear);
        result.control().removeAll();
        adding.forEach(b -> b.setEnabled(false));
        answer.foot(Messages.Round_none, "");
    }

    private void show(AssessmentCycle cycle) {
        shown = Optional.of(cycle);
        rounds.select(cycles.indexOf(cycle));
        var sheet = new RatingSheet(cycle);
        List<RatingResult> all = results.of(cycle);
        grid.ifPresent(g -> g.show(sheet));
        adding.forEach(b -> b.setEnabled(writable()));
        result.show(sheet, all);
        share();
        List<ContentPart> contested = all.stream().filter(RatingResult::contested).map(r -> r.rating().getTarget()).filter(Objects::nonNull).toList();
        answer.foot(List.of(new Figure(NLS.bind(Messages.Result_foot, all.stream().filter(RatingResult::contested).count(), all.size()), contested),
                new Figure(NLS.bind(Messages.Result_raters, sheet.raters().size()), List.of())),
                NLS.bind(Messages.Result_how, results.rule(cycle), results.fewestShown(cycle)));
    }

    private boolean writable() {
        return stage.plan().session().filter(s -> !s.readOnly()).isPresent();
    }

    private void focused(GroupRating rating, Rater rater) {
        String evidence = RatingText.evidence(rating);
        String text = RatingText.sentence(stage, new RatingSheet(shown.orElseThrow()), rating, rater);
        cell.setText((evidence.isEmpty() ? text : text + "\n" + evidence).replace("&", "&&"));
        roomForCell();
    }

    /** As much room as the longest text so far needs, so that the grid does not jump from cell to cell. */
    private void roomForCell() {
        var place = (GridData) cell.getLayoutData();
        // not while it has no place yet
        int needed = cell.getSize().x < place.widthHint ? 0 : cell.computeSize(cell.getSize().x, SWT.DEFAULT).y;
        if (needed > place.heightHint) {
            place.heightHint = needed;
            cell.getParent().layout();
        }
    }

    private void typed(GroupRating rating, Rater rater, Mark mark) {
        shown.ifPresent(cycle -> {
            var sheet = new RatingSheet(cycle);
            if (!sheet.mark(rating, rater).equals(mark)) {
                change(NLS.bind(Messages.Entry_change, RatingSheet.code(rating)), () -> sheet.set(rating, rater, mark));
            }
        });
    }

    private void addRater() {
        grid.flatMap(RatingGrid::rater).ifPresentOrElse(r -> {
            change(NLS.bind(Messages.Rater_added, RatingText.seat(stage, r.seat())), () -> new RatingSheet(shown.orElseThrow()).add(r.seat()));
            grid.ifPresent(RatingGrid::setFocus);
        }, this::addGroup);
    }

    private void addGroup() {
        ask(Messages.Rater_addGroup, Messages.Rater_groupQuestion, "").ifPresent(name ->
            change(NLS.bind(Messages.Rater_added, name), () -> shown.orElseThrow().getSeats().add(NewRound.seat(name, 1))));
    }

    private void forget() {
        change(Messages.Rater_forget, () -> new RatingSheet(shown.orElseThrow()).forgetRows());
    }

    private void newRound() {
        if (writable()) {
            ask(Messages.Round_new, Messages.Round_question, "").ifPresent(name -> {
                var made = new AssessmentCycle[1];
                Session session = stage.plan().session().orElseThrow();
                session.change(NLS.bind(Messages.Round_begun, name), () -> made[0] = NewRound.in(session.plan(), name));
                refresh();
                show(made[0]);
                grid.ifPresent(g -> {
                    g.focus(0, 0);
                    g.setFocus();
                });
            });
        }
    }

    private Optional<String> ask(String title, String question, String suggested) {
        var dialog = new InputDialog(answer.control().getShell(), title, question, suggested, t -> t.isBlank() ? Messages.Round_noName : null);
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
    }

    private void change(String what, Runnable work) {
        if (writable()) {
            stage.plan().session().orElseThrow().change(what, work);
        }
    }
}
