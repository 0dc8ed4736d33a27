package org.throughline.report.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.throughline.api.report.Report;
import org.throughline.api.report.ReportException;
import org.throughline.api.report.ReportRequest;
import org.throughline.given.Given;

/** Reports as installed bundles write them. */
final class Written {

    private Written() {
    }

    static Report report(String name) {
        return Given.services(Report.class).stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow(() -> new AssertionError("No report " + name));
    }

    static byte[] bytes(String name, ReportRequest request) throws IOException, ReportException {
        var out = new ByteArrayOutputStream();
        report(name).write(request, out);
        return out.toByteArray();
    }

    static String html(String name, ReportRequest request) throws IOException, ReportException {
        return new String(bytes(name, request), StandardCharsets.UTF_8);
    }
}
