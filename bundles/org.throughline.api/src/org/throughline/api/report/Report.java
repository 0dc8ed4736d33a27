package org.throughline.api.report;

import java.io.IOException;
import java.io.Writer;

import org.osgi.annotation.versioning.ConsumerType;
import org.throughline.model.plan.DistrictPlan;

/** A report that can be read without the product. */
@ConsumerType
public interface Report {

    /** The name on the command line, such as {@code coherence}. */
    String name();

    /** The title for people. */
    String title();

    /** Writes the report as one self-contained HTML page. */
    void write(DistrictPlan plan, Writer out) throws IOException;
}
