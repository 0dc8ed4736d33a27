package org.throughline.workbench.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.throughline.api.session.Session;
import org.throughline.model.framework.Element;
import org.throughline.model.initiatives.ElementLink;
import org.throughline.model.initiatives.Initiative;
import org.throughline.model.initiatives.InitiativesFactory;
import org.throughline.model.initiatives.Strength;
import org.throughline.ui.ContentView;
import org.throughline.ui.OpenPlan;
import org.throughline.workbench.internal.help.Help;

/** Shows the real window step by step, takes a picture of each, and ends. */
final class Tour {

    private final Optional<Path> file;
    private final Commands commands;
    private final OpenPlan plan;
    private final IWorkbenchWindow window;
    private final Film film;
    private final Help help;

    Tour(Path folder, Optional<Path> file, Commands commands, OpenPlan plan, IWorkbenchWindow window) {
        this.file = file;
        this.commands = commands;
        this.plan = plan;
        this.window = window;
        film = new Film(window.getShell(), folder);
        help = new Help(window);
    }

    void start() {
        begin();
        bringIn();
        add();
        film.then(this::takeBack);
        film.then(() -> plan.session().map(s -> s.plan().getInitiatives().get(3)).ifPresent(plan::select));
        ask();
        film.then(() -> arrangement(CoherenceArrangement.ID));
        film.then(() -> ContentView.open("org.throughline.coherence.matrix"));
        film.picture("18-what-is-this-view", help::view);
        film.picture("19-keys", help::keys);
        film.then(() -> PlatformUI.getWorkbench().close());
        film.start();
    }

    private void takeBack() {
        while (plan.session().filter(s -> s.undoLabel().isPresent()).isPresent()) {
            plan.session().ifPresent(Session::undo);
        }
    }

    /** A plan for one's district. */
    private void begin() {
        film.picture("01-first-screen", () -> { });
        film.picture("02-overview", () -> file.ifPresent(commands::open));
    }

    /** A spreadsheet, to look at; nothing of it is brought in. */
    private void bringIn() {
        Path workbook = Path.of(System.getProperty("throughline.example", "")).resolveSibling("riverbend.xlsx");
        // the steps keep this thread until they are left
        film.picture("03-import-in-steps", () -> window.getShell().getDisplay().asyncExec(() -> commands.importFrom(workbook)));
        film.then(() -> Arrays.stream(window.getShell().getShells()).filter(Shell::isVisible).forEach(Shell::close));
    }

    /** An initiative, and what it supports. */
    private void add() {
        film.picture("04-which-elements-lack-support", () -> arrangement(CoherenceArrangement.ID));
        film.then(commands::addInitiative);
        film.picture("05-an-initiative", () -> plan.session().ifPresent(s -> s.change("Say what it supports", () -> {
            Initiative added = s.plan().getInitiatives().getLast();
            added.setCode("I61");
            added.setName("New-teacher circles");
            List<Element> elements = s.plan().getFrameworks().getFirst().getCategories().stream().flatMap(c -> c.getElements().stream()).toList();
            link(added, elements.get(8), Strength.CORE);
            link(added, elements.get(9), Strength.SUPPORTS);
        })));
    }

    /** Where support is missing, and the other questions. */
    private void ask() {
        film.picture("06-higher-need-schools", () -> choose(Map.of("place", group("Higher-need schools"))));
        film.picture("07-hours-for-each-person", () -> choose(Map.of("place", "", "measure", "HOURS")));
        film.picture("08-cost", () -> choose(Map.of("measure", "COST")));
        film.then(() -> choose(Map.of("measure", "STRENGTH")));
        film.picture("09-worth-a-look", () -> ContentView.open("org.throughline.coherence.look"));
        film.picture("10-questions", () -> ContentView.open("org.throughline.coherence.questions"));
        film.picture("11-time", () -> ContentView.open("org.throughline.coherence.time"));
        film.picture("12-money", () -> ContentView.open("org.throughline.coherence.money"));
        film.picture("12-what-if", () -> ContentView.open("org.throughline.coherence.free", Map.of("goes", gone())));
        film.then(() -> ContentView.open("org.throughline.coherence.free", Map.of()));
        film.then(() -> arrangement("org.throughline.workbench.organization"));
        film.picture("13-a-table", () -> ContentView.open(TableView.ID));
        film.picture("14-a-role", () -> ContentView.open("org.throughline.coherence.role"));
        film.picture("15-a-school", () -> ContentView.open("org.throughline.coherence.school"));
        film.then(() -> arrangement("org.throughline.workbench.plan"));
        film.picture("16-the-plan", () -> ContentView.open(PageView.ID));
        film.picture("17-ratings", () -> ContentView.open("org.throughline.ratings.entry"));
    }

    private void arrangement(String id) {
        window.getActivePage().setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(id));
    }

    private static void link(Initiative from, Element to, Strength strength) {
        ElementLink link = InitiativesFactory.eINSTANCE.createElementLink();
        link.setElement(to);
        link.setStrength(strength);
        from.getLinks().add(link);
    }

    private static void choose(Map<String, String> chosen) {
        ContentView.open("org.throughline.coherence.matrix", chosen);
    }

    /** Initiatives that would stop, and one that would go on as part of another. */
    private String gone() {
        List<Initiative> all = plan.session().map(s -> List.copyOf(s.plan().getInitiatives())).orElse(List.of());
        return all.size() < 52 ? "" : String.join(" ", all.get(23).getId(), all.get(51).getId(), all.get(2).getId() + "=" + all.get(0).getId());
    }

    /** The id of a group of schools. */
    private String group(String name) {
        return plan.session().map(s -> s.plan().getDistrict()).stream().flatMap(d -> d.getSchoolGroups().stream()).filter(g -> name.equals(g.getName()))
                .map(g -> g.getId()).findFirst().orElse("");
    }
}
