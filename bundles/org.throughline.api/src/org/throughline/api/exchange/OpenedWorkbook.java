package org.throughline.api.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;
import org.throughline.api.session.Session;
import org.throughline.model.plan.DistrictPlan;

/**
 * A workbook that was read: what its sheets are taken for, and the way into a plan. The file is not held open. Whatever
 * looks at a plan is called in the thread of its session.
 */
@ProviderType
public interface OpenedWorkbook {

    /** The file, as the caller named it. */
    Path source();

    /** What the sheets are taken for: by the mapping profile that fits best, and by guess where none does. Sheets without a row are not among them. */
    Mapping recognized(DistrictPlan plan) throws ExchangeException;

    /**
     * What a sheet is taken for where a person says what it holds and where its headers stand; the columns are guessed.
     *
     * @param sheet the sheet's title
     * @param kind a key of {@link #kinds}; empty to have it guessed
     * @param headRow the row of the headers, counted from 1; 0 to have it guessed
     */
    MappedSheet mapped(DistrictPlan plan, String sheet, String kind, int headRow) throws ExchangeException;

    /** The first rows of a sheet as texts, empty rows and cells included. */
    List<List<String>> firstRows(String sheet, int most);

    /** What a sheet can hold, the most usual first. */
    List<MappingChoice> kinds(DistrictPlan plan) throws ExchangeException;

    /** What the columns of a sheet of a kind can stand for. */
    List<MappingChoice> features(DistrictPlan plan, String kind) throws ExchangeException;

    /** What keeps a sheet from being read as it is mapped, in a sentence; empty if nothing does. */
    Optional<String> missing(DistrictPlan plan, MappedSheet sheet) throws ExchangeException;

    /**
     * Reads the workbook into the plan as one change of the session, or, for a dry run, only says what it would do. As {@link Importer#read}.
     *
     * @param progress is told of the work in the same thread, and may end it
     * @throws java.util.concurrent.CancellationException if {@code progress} ended it; the plan is then as it was
     */
    ImportResult read(Session session, Mapping mapping, Answers answers, boolean dryRun, ImportProgress progress) throws ExchangeException;

    /**
     * Keeps a mapping as a profile in the person's folder, where the next workbook with the same headers is recognized by it.
     * One of the same name is replaced.
     *
     * @return the profile's file
     * @throws ExchangeException if it cannot be kept
     */
    Path keep(DistrictPlan plan, Mapping mapping, String name) throws ExchangeException;
}
