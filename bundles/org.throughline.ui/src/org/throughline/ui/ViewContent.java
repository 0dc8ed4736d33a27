package org.throughline.ui;

import java.util.Map;

import org.eclipse.swt.widgets.Composite;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a view shows. It is a component of scope PROTOTYPE whose property {@link #VIEW} is the id of the view, so that it can be
 * made again, larger, where the view is presented to a room. plugin.xml names the class {@link ContentView} for the view.
 *
 * <p>Smallest example:
 * <pre>
 * &#64;Component(scope = ServiceScope.PROTOTYPE, property = ViewContent.VIEW + "=org.example.visits")
 * public final class Visits implements ViewContent {
 *
 *     &#64;Override
 *     public void create(Composite parent, Stage stage) {
 *         var answer = new Answer(parent, stage, "Which partners visited our schools?");
 *         ...
 *     }
 * }
 * </pre>
 */
@ConsumerType
public interface ViewContent {

    /** The property of a component that names its view. */
    String VIEW = "view";

    /**
     * Makes the widgets. What fails here is said in the view's place; the window goes on.
     *
     * @param parent an empty composite with a layout that fills it
     * @param stage the plan, the words and the look
     */
    void create(Composite parent, Stage stage);

    /** Takes the focus, to where somebody goes on working. */
    void setFocus();

    /** What was chosen here, such as a school, as names and values that {@link #choose} takes; of another plan's objects, their ids. */
    default Map<String, String> chosen() {
        return Map.of();
    }

    /** Chooses what was chosen before; what is no longer there is left as it is. */
    default void choose(Map<String, String> chosen) {
        // nothing to choose
    }
}
