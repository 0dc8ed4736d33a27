package org.throughline.workbench.internal.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ServiceScope;
import org.throughline.api.session.Session;
import org.throughline.ui.Answer;
import org.throughline.ui.FirstStop;
import org.throughline.ui.OverviewCard;
import org.throughline.ui.Spoken;
import org.throughline.ui.Stage;
import org.throughline.ui.ViewContent;
import org.throughline.workbench.internal.StartScreen;
import org.throughline.workbench.internal.overview.CardPane.Room;

/** What matters in the plan today, as cards; the ways to begin while no plan is open. */
@Component(scope = ServiceScope.PROTOTYPE, property = ViewContent.VIEW + "=org.throughline.workbench.today")
public final class Overview implements ViewContent {

    private static final int TWO_COLUMNS_FROM = 620;
    /** How much of a card is shown, from usual to least. */
    private static final List<Room> ROOMS = List.of(new Room(4, 170), new Room(3, 170), new Room(3, 120), new Room(2, 120), new Room(1, 120));

    @Reference(cardinality = ReferenceCardinality.MULTIPLE)
    private volatile List<OverviewCard> cards = List.of();

    private final List<CardPane> panes = new ArrayList<>();
    private Stage stage;
    private StackLayout stack;
    private Composite holder;
    private StartScreen start;
    private Answer answer;
    private ScrolledComposite scroll;
    private Composite grid;
    private List<Composite> columns = List.of();

    @Override
    public void create(Composite parent, Stage on) {
        stage = on;
        holder = new Composite(parent, SWT.NONE);
        stack = new StackLayout();
        holder.setLayout(stack);
        start = new StartScreen(holder);
        answer = new Answer(holder, stage, Messages.Overview_question);
        scroll = new ScrolledComposite(answer.picture(), SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setBackground(stage.palette().page());
        grid = new Composite(scroll, SWT.NONE);
        grid.setBackground(stage.palette().page());
        grid.setBackgroundMode(SWT.INHERIT_FORCE);
        scroll.setContent(grid);
        Spoken.called(grid, () -> stage.plan().session().map(Overview::question).orElse(""));
        // two columns that fill from the top, so that a short card leaves no hole
        columns = List.of(new Composite(grid, SWT.NONE), new Composite(grid, SWT.NONE));
        columns.forEach(column -> {
            GridLayoutFactory.fillDefaults().spacing(0, stage.length(16)).applyTo(column);
            GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.BEGINNING).hint(200, SWT.DEFAULT).applyTo(column);
        });
        cards.reversed().forEach(card -> panes.add(new CardPane(columns.get(panes.size() % 2), stage, card)));
        scroll.addListener(SWT.Resize, e -> arrange());
        answer.whenSeen(() -> stage.plan().session().ifPresent(this::fill));
        stage.follow(holder, this::choose);
        arrange();
    }

    @Override
    public void setFocus() {
        if (stack.topControl == start) {
            start.setFocus();
        } else {
            FirstStop.in(grid);
        }
    }

    private static String question(Session session) {
        return NLS.bind(Messages.Overview_question, session.plan().getName());
    }

    private void choose() {
        Optional<Session> session = stage.plan().session();
        session.ifPresent(s -> answer.ask(question(s)));
        stack.topControl = session.isPresent() ? answer.control() : start;
        holder.layout();
    }

    private void fill(Session session) {
        panes.forEach(p -> p.fill(session, ROOMS.getFirst()));
        arrange();
    }

    private void arrange() {
        int width = scroll.getClientArea().width;
        GridLayoutFactory.fillDefaults().numColumns(width < stage.length(TWO_COLUMNS_FROM) ? 1 : 2).equalWidth(true)
                .spacing(stage.length(16), stage.length(16)).applyTo(grid);
        if (stage.presented()) {
            fit(width);
        }
        int height = grid.computeSize(Math.max(200, width), SWT.DEFAULT).y;
        scroll.setMinSize(0, height);
        grid.layout(true, true);
    }

    /** Nobody scrolls in front of a room: each column shows as much of its cards as there is room for all of them. */
    private void fit(int width) {
        boolean two = ((GridLayout) grid.getLayout()).numColumns == 2;
        int high = scroll.getClientArea().height / (two ? 1 : 2);
        for (int column = 0; column < columns.size(); column++) {
            int which = column;
            List<CardPane> own = IntStream.range(0, panes.size()).filter(i -> i % columns.size() == which).mapToObj(panes::get).toList();
            ROOMS.stream().filter(room -> {
                own.forEach(p -> p.within(room));
                return columns.get(which).computeSize(two ? (width - stage.length(16)) / 2 : width, SWT.DEFAULT).y <= high;
            }).findFirst();
        }
    }
}
