package org.throughline.api.exchange;

import java.nio.file.Path;
import java.util.Optional;

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
     * @param profile the key or the file of a mapping profile; empty for everything that has a place in the format
     * @return the number of rows written
     * @throws ExchangeException if it cannot be written; a file that was there before is then as it was
     */
    int write(DistrictPlan plan, Path target, Optional<String> profile) throws ExchangeException;
}
