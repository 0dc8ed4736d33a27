package org.throughline.api.exchange;

import java.nio.file.Path;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Looks into workbooks before they are imported.
 *
 * <p>Smallest example:
 * <pre>
 * OpenedWorkbook book = workbooks.open(Path.of("roster.xlsx"));
 * Mapping mapping = book.recognized(session.plan());
 * ImportResult dry = book.read(session, mapping, Answers.NONE, true, ImportProgress.NONE);
 * </pre>
 */
@ProviderType
public interface Workbooks {

    /**
     * Reads a workbook as a whole. May be called in any thread.
     *
     * @throws ExchangeException if it cannot be read; the message says why and what to do
     */
    OpenedWorkbook open(Path source) throws ExchangeException;
}
