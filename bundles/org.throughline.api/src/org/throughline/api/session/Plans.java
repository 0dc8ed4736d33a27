package org.throughline.api.session;

import java.nio.file.Path;

import org.osgi.annotation.versioning.ProviderType;

/** Opens plans and makes new ones. The workbench and the command line use it alike. */
@ProviderType
public interface Plans {

    /** The ending of a plan's file name, with its dot. */
    String FILE_ENDING = ".throughline";

    /**
     * Makes a new plan and saves it.
     *
     * @param file where to; must not exist
     * @param name the district's name
     * @param framework the key of an installed framework, such as {@code aspen2018}; its content is copied into the plan
     * @throws PlanException if there is no such framework, or the file exists or cannot be written
     */
    Session create(Path file, String name, String framework) throws PlanException;

    /**
     * Makes a new plan that has no file yet; {@link Session#saveAs} gives it one.
     *
     * @throws PlanException if there is no such framework
     */
    Session create(String name, String framework) throws PlanException;

    /**
     * Opens a plan. A plan that could be read only in part opens read-only and says so in {@link Session#problems()}.
     *
     * @throws PlanException if there is no such file or it is no plan at all
     */
    Session open(Path file) throws PlanException;

    /**
     * Opens a copy of a plan: it has no file yet, so that the one it was made from stays as it is.
     *
     * @throws PlanException if there is no such file or it is no plan at all
     */
    Session openCopy(Path file) throws PlanException;
}
