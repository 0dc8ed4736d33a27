package org.throughline.workbench.internal.compare;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.throughline.api.compare.CompareException;
import org.throughline.api.compare.Comparison;
import org.throughline.api.compare.Comparisons;
import org.throughline.api.compare.Difference;
import org.throughline.api.compare.Version;
import org.throughline.api.session.Backup;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Safekeeping;
import org.throughline.api.session.Session;
import org.throughline.ui.Answer;
import org.throughline.ui.Listing;
import org.throughline.ui.LongText;
import org.throughline.ui.Spoken;
import org.throughline.ui.Stage;
import org.throughline.ui.ViewContent;

/** What differs between the plan and another version of it, in sentences, and taking some of it. */
@Component(scope = ServiceScope.PROTOTYPE, property = ViewContent.VIEW + "=" + Compare.VIEW_ID)
public final class Compare implements ViewContent {

    /** The id of the view. */
    public static final String VIEW_ID = "org.throughline.workbench.compare";
    private static final DateTimeFormatter ON = DateTimeFormatter.ofPattern("EEEE, MMMM d, h:mm:ss a", Locale.US);

    /** Something to compare with. */
    private record Other(String name, Path file) {
    }

    /** The history of an object asks so for the plan as it was before a change. */
    private static final String BEFORE = "before";
    /** Longer than it takes to write a plan, and shorter than from one save to the next. */
    private static final Duration A_SAVE = Duration.ofSeconds(10);

    private final Comparisons comparisons;
    private final Plans plans;
    private final Safekeeping safekeeping;
    private Stage stage;
    private Answer answer;
    private Combo with;
    private Table table;
    private Text here;
    private Text there;
    private ToolItem take;
    private List<Other> others = List.of();
    private Optional<Session> of = Optional.empty();
    private Optional<Other> chosen = Optional.empty();
    private Optional<String> failure = Optional.empty();
    private Optional<Session> theirs = Optional.empty();
    private Optional<Comparison> comparison = Optional.empty();
    /** The revision of the plan that was compared last. */
    private int compared = -1;

    /** Compares with these services. */
    @Activate
    public Compare(@Reference Comparisons comparisons, @Reference Plans plans, @Reference Safekeeping safekeeping) {
        this.comparisons = comparisons;
        this.plans = plans;
        this.safekeeping = safekeeping;
    }

    @Override
    public void create(Composite parent, Stage on) {
        stage = on;
        answer = new Answer(parent, stage, Messages.Compare_question);
        choice();
        var parts = new SashForm(answer.picture(), SWT.VERTICAL);
        table(parts);
        sides(parts);
        parts.setWeights(3, 1);
        if (!stage.presented()) {
            take = answer.tool(Messages.Compare_take, this::take);
        }
        answer.list(this::listing);
        offer();
        answer.whenSeen(this::refresh);
        answer.control().addDisposeListener(e -> close());
    }

    @Override
    public void setFocus() {
        if (comparison.isPresent()) {
            table.setFocus();
        } else {
            with.setFocus();
        }
    }

    /** Compares the plan with a file. */
    public void with(Path file) {
        of = stage.plan().session();
        choose(Optional.of(new Other(file.getFileName().toString(), file)));
    }

    /** Compares the plan with how it was before a change that was saved at a moment. */
    @Override
    public void choose(Map<String, String> wanted) {
        String moment = wanted.get(BEFORE);
        if (moment == null || stage.plan().session().isEmpty()) {
            return;
        }
        of = stage.plan().session();
        LocalDateTime saved = LocalDateTime.ofInstant(Instant.parse(moment), ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
        // a backup is kept by the save that wrote the change, so it is as old as that save or a moment younger
        Optional<Backup> before = of.get().file().flatMap(f -> backups(f).reversed().stream().filter(b -> !b.on().isBefore(saved)).findFirst())
                .filter(b -> b.on().isBefore(saved.plus(A_SAVE)));
        choose(before.map(b -> new Other(NLS.bind(Messages.Compare_earlier, ON.format(b.on())), b.file())));
        if (before.isEmpty()) {
            failure = Optional.of(Messages.Compare_notKept);
            fill();
        }
    }

    private void choice() {
        var pair = new Composite(answer.bar(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(pair);
        var label = new Label(pair, SWT.NONE);
        label.setText(Messages.Compare_with);
        label.setFont(stage.text(label));
        with = new Combo(pair, SWT.READ_ONLY | SWT.DROP_DOWN);
        with.setFont(stage.text(with));
        Spoken.called(with, Messages.Compare_with);
        GridDataFactory.fillDefaults().hint(stage.length(360), SWT.DEFAULT).applyTo(with);
        // a save keeps another earlier version
        with.addFocusListener(FocusListener.focusGainedAdapter(e -> offer()));
        with.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> choose(with.getSelectionIndex())));
    }

    private void table(Composite parts) {
        table = new Table(parts, SWT.CHECK | SWT.FULL_SELECTION | SWT.BORDER | SWT.SINGLE);
        table.setFont(stage.text(table));
        table.setHeaderVisible(true);
        table.setHeaderForeground(stage.palette().quiet());
        Spoken.called(table, Messages.Compare_list);
        var column = new TableColumn(table, SWT.NONE);
        column.setText(Messages.Compare_what);
        table.addListener(SWT.Resize, e -> column.setWidth(Math.max(stage.length(300), table.getClientArea().width)));
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            show();
            enable();
        }));
        table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> difference().flatMap(Difference::before).ifPresent(stage.plan()::select)));
    }

    private void sides(Composite parts) {
        var both = new Composite(parts, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).applyTo(both);
        here = side(both, Messages.Compare_here);
        there = side(both, Messages.Compare_there);
    }

    private Text side(Composite both, String name) {
        var column = new Composite(both, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(column);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(column);
        var label = new Label(column, SWT.NONE);
        label.setText(name);
        label.setFont(stage.text(label));
        label.setForeground(stage.palette().quiet());
        Text text = LongText.toRead(column, SWT.BORDER | SWT.V_SCROLL, name);
        text.setFont(stage.text(text));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        return text;
    }

    /** Compares anew after a change of the plan; what one plan was compared with says nothing of another. */
    private void refresh() {
        Optional<Session> session = stage.plan().session();
        if (!session.equals(of)) {
            of = session;
            choose(Optional.empty());
        } else if (compared != stage.plan().revision()) {
            compare();
        }
    }

    private void choose(Optional<Other> other) {
        close();
        chosen = other;
        failure = Optional.empty();
        offer();
        if (of.isPresent() && chosen.isPresent()) {
            try {
                theirs = Optional.of(plans.openCopy(chosen.get().file()));
            } catch (PlanException e) {
                failure = Optional.of(e.getMessage());
            }
        }
        compare();
    }

    private void compare() {
        compared = stage.plan().revision();
        comparison = Optional.empty();
        if (theirs.isPresent()) {
            try {
                Session mine = of.orElseThrow();
                comparison = Optional.of(comparisons.compare(new Version(mine.plan().getName(), mine),
                        new Version(chosen.orElseThrow().name(), theirs.get())));
            } catch (CompareException e) {
                failure = Optional.of(e.getMessage());
            }
        }
        fill();
    }

    private void offer() {
        var all = new ArrayList<Other>();
        stage.plan().session().ifPresent(session -> {
            session.file().ifPresent(file -> backups(file).forEach(b -> all.add(new Other(NLS.bind(Messages.Compare_earlier, ON.format(b.on())), b.file()))));
            safekeeping.copiesBeside(session).forEach(file -> all.add(new Other(file.getFileName().toString(), file)));
        });
        chosen.filter(c -> all.stream().noneMatch(o -> o.file().equals(c.file()))).ifPresent(all::add);
        if (!all.equals(others) || with.getItemCount() == 0) {
            others = all;
            with.setItems(Stream.concat(all.stream().map(Other::name), Stream.of(Messages.Compare_file)).toArray(String[]::new));
        }
        int index = chosen.map(c -> all.stream().map(Other::file).toList().indexOf(c.file())).orElse(-1);
        if (index != with.getSelectionIndex()) {
            with.deselectAll();
            with.select(index);
        }
        with.setEnabled(stage.plan().session().isPresent());
    }

    private List<Backup> backups(Path file) {
        try {
            return safekeeping.backups(file);
        } catch (PlanException e) {
            return List.of();
        }
    }

    private void choose(int index) {
        if (index < others.size()) {
            choose(Optional.of(others.get(index)));
            return;
        }
        var dialog = new FileDialog(with.getShell(), SWT.OPEN);
        dialog.setText(Messages.Compare_fileTitle);
        dialog.setFilterExtensions(new String[] {"*" + Plans.FILE_ENDING});
        Optional.ofNullable(dialog.open()).map(Path::of).ifPresentOrElse(this::with, this::offer);
    }

    private void fill() {
        table.removeAll();
        for (Difference difference : differences()) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(difference.sentence());
            item.setData(difference);
        }
        if (table.getItemCount() > 0) {
            table.select(0);
        }
        show();
        enable();
        answer.foot(said(), "");
    }

    private String said() {
        if (stage.plan().session().isEmpty()) {
            return Messages.Compare_noPlan;
        }
        if (comparison.isEmpty()) {
            return failure.orElse(Messages.Compare_none);
        }
        String name = chosen.orElseThrow().name();
        return switch (differences().size()) {
            case 0 -> NLS.bind(Messages.Compare_nothing, name);
            case 1 -> NLS.bind(Messages.Compare_one, name);
            default -> NLS.bind(Messages.Compare_many, differences().size(), name);
        };
    }

    private List<Difference> differences() {
        return comparison.map(Comparison::differences).orElse(List.of());
    }

    private Optional<Difference> difference() {
        return table.getSelectionCount() == 1 ? Optional.of((Difference) table.getSelection()[0].getData()) : Optional.empty();
    }

    private void show() {
        here.setText(difference().map(Difference::from).orElse(""));
        there.setText(difference().map(Difference::to).orElse(""));
    }

    private void enable() {
        if (take != null) {
            take.setEnabled(!ticked().isEmpty() && stage.plan().session().filter(s -> !s.readOnly()).isPresent());
        }
    }

    private List<Difference> ticked() {
        return Arrays.stream(table.getItems()).filter(TableItem::getChecked).map(i -> (Difference) i.getData()).toList();
    }

    private void take() {
        // the plan tells of the change while it is taken, and then this compares anew
        comparison.orElseThrow().take(NLS.bind(Messages.Compare_took, chosen.orElseThrow().name()), ticked());
    }

    private Listing listing() {
        return new Listing(List.of(Messages.Compare_what, Messages.Compare_here, Messages.Compare_there),
                differences().stream().map(d -> new Listing.Line(List.of(d.sentence(), d.from(), d.to()), d.before())).toList());
    }

    private void close() {
        theirs.ifPresent(Session::close);
        theirs = Optional.empty();
        comparison = Optional.empty();
    }
}
