package org.throughline.workbench.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.program.Program;
import org.throughline.api.exchange.WholeFile;
import org.throughline.api.report.Report;
import org.throughline.api.report.ReportException;
import org.throughline.api.report.ReportRequest;
import org.throughline.api.session.Session;
import org.throughline.model.identity.Named;
import org.throughline.ui.OpenPlan;

/** The reports that are installed, ours and a district's alike: each is asked for what it is about, written where one says, and opened. */
public final class Reports {

    private final OpenPlan plan;
    private final Commands commands;

    /** Reports on the plan of a window. */
    public Reports(OpenPlan plan, Commands commands) {
        this.plan = plan;
        this.commands = commands;
    }

    /** All of them: those on the whole plan first, then by title. */
    static List<Report> all() {
        return Services.all(Report.class).stream().sorted(Comparator.comparing((Report r) -> r.about().isPresent()).thenComparing(Report::title)).toList();
    }

    /** Asks what a report is about and where to put it, writes it and opens it. */
    void ask(Report report) {
        Session session = plan.session().orElseThrow();
        Optional<String> about = report.about().isEmpty() ? Optional.empty() : about(report);
        if (report.about().isPresent() && about.isEmpty()) {
            return;
        }
        String name = (session.plan().getName() + " " + report.name() + about.map(a -> " " + a).orElse("")).replaceAll("[\\\\/:*?\"<>|]", "-");
        commands.chooseFile(report.title(), "*" + report.fileEnding(), name + report.fileEnding()).ifPresent(file -> {
            if (write(report, about, file)) {
                Program.launch(file.toString());
            }
        });
    }

    /** Writes a report; what is wrong is said in a dialog. */
    public boolean write(Report report, Optional<String> about, Path file) {
        Session session = plan.session().orElseThrow();
        ReportRequest request = about.map(a -> ReportRequest.of(session.plan(), a)).orElseGet(() -> ReportRequest.of(session.plan()));
        try {
            var page = new ByteArrayOutputStream();
            report.write(request, page);
            WholeFile.write(file, page.toByteArray());
            return true;
        } catch (ReportException e) {
            commands.tell(Messages.Report_failed, e.getMessage());
        } catch (IOException e) {
            commands.tell(Messages.Report_failed, NLS.bind(Messages.Report_notWritable, file));
        }
        return false;
    }

    /** Whom or what a report is about; what is selected is proposed. */
    private Optional<String> about(Report report) {
        String selected = plan.selected().filter(Named.class::isInstance).map(o -> ((Named) o).getCode()).orElse("");
        var ask = new InputDialog(commands.shell(), report.title(), NLS.bind(Messages.Report_about, commands.words().reworded(report.about().orElseThrow().toLowerCase())),
                selected, text -> text.isBlank() ? "" : null);
        return ask.open() == Window.OK ? Optional.of(ask.getValue().strip()) : Optional.empty();
    }
}
