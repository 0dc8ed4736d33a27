package org.throughline.api.report;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.util.Optional;

import org.osgi.annotation.versioning.ConsumerType;

/** A report that can be read without the product. A district adds its own as a component. */
@ConsumerType
public interface Report {

    /** The name on the command line, such as {@code coherence}. */
    String name();

    /** The title for people. */
    String title();

    /** The ending of the files it writes, with the dot. */
    default String fileEnding() {
        return ".html";
    }

    /** What has to be named for it, such as {@code SCHOOL}; empty if it is about the whole plan. */
    default Optional<String> about() {
        return Optional.empty();
    }

    /** The file that it is laid out by, for a district to restyle and to hand back; empty if it has none. */
    default Optional<URL> template() {
        return Optional.empty();
    }

    /**
     * Writes the whole file.
     *
     * @param out stays open
     * @throws ReportException if what the report is to be about, or the template, does not serve; nothing was written
     */
    void write(ReportRequest request, OutputStream out) throws IOException, ReportException;
}
