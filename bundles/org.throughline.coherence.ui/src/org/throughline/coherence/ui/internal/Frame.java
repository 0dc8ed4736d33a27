package org.throughline.coherence.ui.internal;

import java.util.Optional;
import java.util.function.BiFunction;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;
import org.throughline.model.plan.DistrictPlan;
import org.throughline.ui.Answer;
import org.throughline.ui.Listing;
import org.throughline.ui.Stage;
import org.throughline.ui.picture.PictureCanvas;

/** The frame of a view whose answer is a picture: it is made when it is seen, and made again when the plan changes. */
final class Frame {

    private final Stage stage;
    private final Answer answer;
    private final PictureCanvas canvas;
    private final BiFunction<DistrictPlan, Spoken, Shown> work;
    private Shown shown;
    /** Made when somebody asks for it: most look at the picture. */
    private Optional<Listing> listing = Optional.empty();

    /**
     * An empty frame; choices may be added before {@link #start}.
     *
     * @param name what a screen reader calls the picture
     * @param work makes the answer
     */
    Frame(Composite parent, Stage stage, String question, String name, BiFunction<DistrictPlan, Spoken, Shown> work) {
        this.stage = stage;
        this.work = work;
        answer = new Answer(parent, stage, question);
        canvas = new PictureCanvas(answer.picture(), stage, name);
        shown = nothing();
    }

    /** Shows the answer as soon as it is seen. */
    void start() {
        answer.list(this::listing);
        answer.whenSeen(this::again);
    }

    /** Works the answer out again and shows it. */
    void again() {
        listing = Optional.empty();
        shown = stage.content().map(plan -> work.apply(plan, new Spoken(stage.words()))).orElseGet(this::nothing);
        canvas.show(shown.picture());
        answer.foot(shown.coverage(), shown.method());
        answer.refreshList();
    }

    Answer answer() {
        return answer;
    }

    PictureCanvas canvas() {
        return canvas;
    }

    Listing listing() {
        if (listing.isEmpty()) {
            listing = Optional.of(shown.listing().get());
        }
        return listing.get();
    }

    /** What is selected in the window, if it is of a kind. */
    <T extends EObject> Optional<T> selected(Class<T> kind) {
        return stage.plan().selected().filter(kind::isInstance).map(kind::cast);
    }

    private Shown nothing() {
        return Shown.nothing(stage.words().reworded(Messages.No_plan));
    }
}
