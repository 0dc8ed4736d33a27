package org.throughline.api.coherence;

import java.time.LocalDate;
import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;
import org.throughline.model.plan.DistrictPlan;

/** A question that people really ask of a plan. A district adds its own as a component. */
@ConsumerType
public interface Question {

    /** Its number; ours are 1 to 10, a district's begin at 100. */
    int number();

    /** The question, as people ask it. */
    String question();

    /**
     * The answer. Works with what is there, and says where there is no data.
     *
     * @param plan the plan; it is only read
     * @param today the day as of which it is asked
     */
    Answer answer(DistrictPlan plan, LocalDate today);

    /**
     * An answer.
     *
     * @param answer the answer in a sentence or two
     * @param coverage how much of the plan it rests on
     * @param figures the figures it is made of
     */
    record Answer(String answer, String coverage, List<Figure> figures) {

        /** Copies the list. */
        public Answer {
            figures = List.copyOf(figures);
        }
    }

    /**
     * One figure.
     *
     * @param label what it is
     * @param value the figure, or the text that stands for it; "no data" where there is none
     * @param unit its unit; empty for a text
     * @param objects the ids of the objects behind it
     */
    record Figure(String label, String value, String unit, List<String> objects) {

        /** Copies the list. */
        public Figure {
            objects = List.copyOf(objects);
        }
    }
}
