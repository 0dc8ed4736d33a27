package org.throughline.api.exchange;

import org.osgi.annotation.versioning.ConsumerType;
import org.throughline.model.plan.DistrictPlan;

/** Writes a plan in one format. */
@ConsumerType
public interface Exporter {

    /** The format's name, such as {@code excel}. */
    String format();

    /** The ending of the files it writes, with its dot, such as {@code .xlsx}. */
    String fileEnding();

    /**
     * Writes the plan.
     *
     * @return the number of rows written
     * @throws ExchangeException if it cannot be written, or the request names what is not known; a file that was there
     *         before is then as it was
     */
    int write(DistrictPlan plan, ExportRequest request) throws ExchangeException;
}
