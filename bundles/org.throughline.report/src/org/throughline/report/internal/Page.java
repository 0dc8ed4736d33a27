package org.throughline.report.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.throughline.api.describe.Describer;
import org.throughline.api.report.ReportRequest;
import org.throughline.model.plan.DistrictPlan;

/** One printed page, A4 or Letter: its head, its foot and what stands on every one. It needs nothing beside it. */
final class Page {

    private final ReportRequest request;
    private final Describer words;
    private final Figures figures;
    private final Html html;

    /** Opens the page; a dense one is in smaller print. */
    Page(ReportRequest request, Describer words, String title, String lead, boolean dense) {
        this.request = request;
        this.words = words;
        figures = new Figures(words);
        html = new Html(words::reworded);
        html.raw("<!DOCTYPE html>\n").open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", words.locale().getLanguage(), "class", dense ? "dense" : "");
        html.open("head").empty("meta", "charset", "UTF-8").empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .leaf("title", title + ": " + Names.of(plan())).open("style").raw(Style.ONE_PAGE).close().close();
        html.open("body").open("main").open("header").leaf("p", Names.of(plan()) + " \u00b7 " + html.reworded("as of " + figures.longDay(request.today())), "class", "plan")
                .leaf("h1", title).leaf("p", lead, "class", "lead").close();
    }

    DistrictPlan plan() {
        return request.plan();
    }

    LocalDate today() {
        return request.today();
    }

    Describer words() {
        return words;
    }

    Figures figures() {
        return figures;
    }

    Html html() {
        return html;
    }

    /** Opens a section under a heading of ours. */
    Html section(String heading) {
        return html.open("section").ours("h2", heading);
    }

    /** Opens a table with heads of ours; the first column names the row, and a head that begins with # is above figures. */
    void table(String caption, String... heads) {
        html.open("table").ours("caption", caption).open("thead").open("tr");
        List.of(heads).forEach(h -> html.ours("th", h.replaceFirst("^#", ""), "scope", "col", "class", h.startsWith("#") ? "figure" : ""));
        html.close().close().open("tbody");
    }

    /** A row of such a table. */
    void row(String name, Object... cells) {
        row("", name, cells);
    }

    /** The row that adds up the others. */
    void total(Object... cells) {
        row("all", words.reworded("All"), cells);
    }

    private void row(String style, String name, Object... cells) {
        html.open("tr", "class", style).leaf("th", name, "scope", "row");
        for (Object cell : cells) {
            html.leaf("td", cell, "class", cell.toString().matches("[-+$\u20ac\\d.,\u00a0 %]*") ? "figure" : "");
        }
        html.close();
    }

    /** Closes such a table. */
    void endTable() {
        html.close().close();
    }

    /** A line in small print for what was left out, so that a short list is not taken for a whole one. */
    void more(int left, String what) {
        if (left > 0) {
            html.ours("p", "and " + left + " more " + what + (left == 1 ? "." : "s."), "class", "quiet");
        }
    }

    /** Ends the page with how its figures are made. */
    void end(Collection<String> notes, OutputStream out) throws IOException {
        html.open("footer").ours("p", String.join(" ", notes.stream().filter(n -> !n.isBlank()).toList())).close().close().close().close();
        out.write(html.toString().getBytes(StandardCharsets.UTF_8));
    }
}
