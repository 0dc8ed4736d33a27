package org.throughline.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.PrototypeServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.throughline.api.session.Plans;
import org.throughline.api.session.Session;
import org.throughline.given.Given;
import org.throughline.model.initiatives.Initiative;
import org.throughline.ui.Answer;
import org.throughline.ui.OverviewCard;
import org.throughline.ui.Stage;
import org.throughline.ui.ViewContent;
import org.throughline.ui.tests.bot.Bot;

/** What a district's own view or card does wrong, and a file that is damaged, leave the window as it is and are said in a sentence. */
class BadInputTest {

    private static final String COACHING = "org.throughline.coherence.coaching";
    private static final String TODAY = "org.throughline.workbench.today";

    private final TheWindow the = new TheWindow();
    private final Bot bot = the.bot;
    private final List<ServiceRegistration<?>> registered = new ArrayList<>();

    @TempDir
    Path folder;
    private IPerspectiveDescriptor before;

    @BeforeEach
    void openTheExample() throws Exception {
        before = the.window.getActivePage().getPerspective();
        the.open(TheWindow.example(folder));
        close(COACHING);
    }

    @AfterEach
    void leave() throws Exception {
        the.leave();
        registered.forEach(ServiceRegistration::unregister);
        for (String view : List.of(COACHING, TODAY)) {
            close(view);
        }
        the.open(TheWindow.example(Files.createDirectories(folder.resolve("last"))));
        the.window.getActivePage().showView(COACHING);
        the.window.getActivePage().showView("org.throughline.coherence.matrix");
        the.window.getActivePage().setPerspective(before);
        bot.settle();
    }

    @Test
    void a_view_that_cannot_be_made_is_a_sentence_and_the_others_go_on() throws Exception {
        register((parent, stage) -> {
            new Label(parent, SWT.NONE).setText("half made");
            throw new IllegalStateException("broken on purpose");
        });

        the.window.getActivePage().showView(COACHING);
        the.paint();

        saysThatItFailed();
        theOthersGoOn();
    }

    @Test
    void a_view_that_fails_when_the_plan_changes_is_a_sentence_and_the_others_go_on() throws Exception {
        register((parent, stage) -> {
            var label = new Label(parent, SWT.NONE);
            stage.follow(label, () -> {
                label.setText("a view of the district's own");
                breakOnSecondName(stage);
            });
        });
        failsAfterTheChange();
    }

    @Test
    void a_view_that_fails_when_its_answer_is_worked_out_again_is_a_sentence_too() throws Exception {
        register((parent, stage) -> {
            var answer = new Answer(parent, stage, "Which visits?");
            new Label(answer.picture(), SWT.NONE).setText("a view of the district's own");
            answer.whenSeen(() -> breakOnSecondName(stage));
        });
        failsAfterTheChange();
    }

    private void failsAfterTheChange() throws Exception {
        the.window.getActivePage().showView(COACHING);
        the.paint();
        assertTrue(bot.visibleTexts().contains("a view of the district's own"));

        session().change("Rename", () -> first().setName("Second name"));
        the.paint();

        saysThatItFailed();
        theOthersGoOn();
        the.window.getActivePage().showView(COACHING);
        session().change("Rename", () -> first().setName("Third name"));
        the.paint();
        saysThatItFailed();
    }

    @Test
    void a_card_that_fails_says_so_and_the_others_stand_there() throws Exception {
        the.window.getActivePage().setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId("org.throughline.workbench.overview"));
        close(TODAY);
        card(new Card("Visits", true));
        card(new Card("", false));
        the.window.getActivePage().showView(TODAY);
        the.paint();

        List<String> texts = bot.visibleTexts();
        assertEquals(2, texts.stream().filter(t -> t.startsWith("This could not be worked out.")).count(), texts.toString());
        assertTrue(texts.contains("Visits"), "A card that knows its title keeps it.");
        assertTrue(texts.contains("Due in the next 30 days"), texts.toString());
    }

    @Test
    void a_damaged_plan_is_shown_everywhere_changed_nowhere_and_says_so() throws Exception {
        Path damaged = damaged();
        byte[] bytes = Files.readAllBytes(damaged);
        the.plan.open(Given.service(Plans.class).open(damaged));
        assertTrue(session().readOnly());
        the.plan.select(first());
        the.paint();

        assertTrue(the.shell.getText().contains("(read-only)"), the.shell.getText());
        assertTrue(bot.visibleTexts().stream().anyMatch(t -> t.startsWith("This plan can be looked at but not changed.")), "It is said on the page.");
        for (String part : List.of("overview", "organization", "plan", "coherence")) {
            the.window.getActivePage().setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId("org.throughline.workbench." + part));
            for (IViewReference view : the.window.getActivePage().getViewReferences()) {
                the.window.getActivePage().showView(view.getId());
                the.paint();
                assertTrue(bot.visibleTexts().stream().noneMatch(t -> t.contains("could not be shown")), view.getPartName());
                useEverything();
                assertFalse(session().dirty(), view.getPartName());
            }
        }
        the.window.getActivePage().showView("org.throughline.coherence.matrix");
        the.matrix().focus(0, 9);
        Bot.pressKey(the.matrix().control(), '3');
        assertEquals(0, the.matrix().value(0, 9));
        assertFalse(bot.menu("Edit").menu("Add an initiative").enabled());
        assertFalse(bot.menu("Edit").menu("Delete").enabled());
        assertArrayEquals(bytes, Files.readAllBytes(damaged));

        bot.links("looked at but not changed").getFirst().notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
        bot.settle();
        assertTrue(the.window.getActivePage().getActivePart().getTitle().startsWith("Things to fix"));
    }

    /** Types into every field that lets one, and presses Delete and a digit everywhere. */
    private void useEverything() {
        for (Control control : controls(the.shell, new ArrayList<>())) {
            if (control instanceof Text text && text.getEditable() && text.getData("feature") != null) {
                throw new AssertionError("The field " + text.getData("feature") + " can be typed into.");
            }
            if (!control.isDisposed() && !(control instanceof Text) && !(control instanceof Combo)) {
                Bot.pressKey(control, SWT.DEL);
                if (!control.isDisposed()) {
                    Bot.pressKey(control, '2');
                }
            }
            bot.settle();
            for (Shell opened : the.shell.getShells()) {
                assertFalse(opened.isVisible() && opened.getText().length() > 0, "A dialog opened: " + opened.getText());
            }
        }
    }

    private static List<Control> controls(Composite parent, List<Control> found) {
        for (Control child : parent.getChildren()) {
            if (child.isVisible()) {
                found.add(child);
                if (child instanceof Composite composite) {
                    controls(composite, found);
                }
            }
        }
        return found;
    }

    /** The example with a value in it that is none. */
    private Path damaged() throws Exception {
        Path file = TheWindow.example(Files.createDirectories(folder.resolve("damaged")));
        String text = Files.readString(file);
        String broken = text.replaceFirst("hours=\"[0-9.]+\"", "hours=\"a dozen\"");
        assertFalse(broken.equals(text));
        return Files.writeString(file, broken);
    }

    private void breakOnSecondName(Stage stage) {
        if (stage.plan().session().orElseThrow().plan().getInitiatives().get(0).getName().equals("Second name")) {
            throw new IllegalStateException("broken on purpose");
        }
    }

    private void saysThatItFailed() {
        assertTrue(bot.visibleTexts().stream().anyMatch(t -> t.startsWith("\u201CCoaching\u201D could not be shown.")), bot.visibleTexts().toString());
        assertFalse(bot.visibleTexts().contains("half made"));
        assertFalse(bot.visibleTexts().contains("a view of the district's own"));
        assertTrue(the.shell.isVisible());
    }

    private void theOthersGoOn() throws Exception {
        the.window.getActivePage().showView("org.throughline.coherence.matrix");
        the.matrix().focus(0, 9);
        Bot.pressKey(the.matrix().control(), '3');
        bot.settle();
        assertEquals(3, the.matrix().value(0, 9));
        the.window.getActivePage().showView("org.throughline.coherence.money");
        the.paint();
        assertTrue(bot.visibleTexts().stream().noneMatch(t -> t.contains("could not be shown")));
    }

    private void register(BiConsumer<Composite, Stage> made) {
        var properties = new Hashtable<String, Object>();
        properties.put(ViewContent.VIEW, COACHING);
        properties.put("service.ranking", 1000);
        registered.add(bundles().registerService(ViewContent.class, new PrototypeServiceFactory<ViewContent>() {
            @Override
            public ViewContent getService(Bundle bundle, ServiceRegistration<ViewContent> registration) {
                return new Broken(made);
            }

            @Override
            public void ungetService(Bundle bundle, ServiceRegistration<ViewContent> registration, ViewContent service) {
                // nothing is kept
            }
        }, properties));
    }

    private void card(OverviewCard card) {
        registered.add(bundles().registerService(OverviewCard.class, card, new Hashtable<>()));
    }

    private static BundleContext bundles() {
        return FrameworkUtil.getBundle(BadInputTest.class).getBundleContext();
    }

    private void close(String view) {
        for (IViewReference each : the.window.getActivePage().getViewReferences()) {
            if (each.getId().equals(view)) {
                the.window.getActivePage().hideView(each);
            }
        }
        bot.settle();
    }

    private Session session() {
        return the.plan.session().orElseThrow();
    }

    private Initiative first() {
        return session().plan().getInitiatives().get(0);
    }

    /** A view of a district that fails. */
    private record Broken(BiConsumer<Composite, Stage> made) implements ViewContent {

        @Override
        public void create(Composite parent, Stage stage) {
            made.accept(parent, stage);
        }

        @Override
        public void setFocus() {
            // wherever the window puts it
        }
    }

    /** A card of a district that fails, at its lines or at its title already. */
    private record Card(String called, boolean titled) implements OverviewCard {

        @Override
        public String title() {
            if (!titled) {
                throw new IllegalStateException("broken on purpose");
            }
            return called;
        }

        @Override
        public String nothing() {
            return "No visits.";
        }

        @Override
        public List<Line> lines(Session session) {
            throw new IllegalStateException("broken on purpose");
        }
    }
}
