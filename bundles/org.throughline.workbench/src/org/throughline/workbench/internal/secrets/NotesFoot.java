package org.throughline.workbench.internal.secrets;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.throughline.api.session.PrivateSession;
import org.throughline.model.identity.Identified;
import org.throughline.model.plan.PlanFactory;
import org.throughline.model.plan.PrivateNote;
import org.throughline.ui.LinkText;
import org.throughline.ui.LongText;
import org.throughline.ui.OpenPlan;
import org.throughline.ui.OpenPrivate;
import org.throughline.ui.PageFoot;
import org.throughline.ui.Palette;
import org.throughline.ui.Spoken;
import org.throughline.workbench.internal.Services;

/** Private notes about the object that is shown, or one line that leads to them; where a plan has nothing private, nothing. */
public final class NotesFoot implements PageFoot {

    private static final DateTimeFormatter ON = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final int LINES = 3;
    /** As much as above the other headings of a page. */
    private static final int ABOVE = 12;

    /** A note as it is shown; its text is brought up to date by making the page anew. */
    private record Shown(String id, String text, String by) {
    }

    private final OpenPlan plan;
    private final OpenPrivate mine = Services.get(OpenPrivate.class);

    /** Notes about what is selected in a plan. */
    public NotesFoot(OpenPlan plan) {
        this.plan = plan;
    }

    @Override
    public Object shown(EObject object) {
        Object notes = mine.session().map(s -> about(s, object).stream()
                .map(n -> new Shown(n.getId(), Optional.ofNullable(n.getText()).orElse(""), by(n))).toList()).orElse(List.of());
        return List.of(mine.session().map(PrivateSession::readOnly), mine.companion().isPresent(), notes);
    }

    @Override
    public void fill(Composite foot, EObject object, Palette palette) {
        if (!(object instanceof Identified identified) || identified.getId() == null) {
            return;
        }
        Optional<PrivateSession> open = mine.session();
        if (open.isPresent()) {
            notes(foot, identified, open.get(), palette);
        } else {
            mine.companion().ifPresent(c -> link(foot, palette,
                    LinkText.of(c.locked() ? Messages.Notes_locked : Messages.Notes_closed) + "  <a>" + Messages.Notes_open + "</a>",
                    () -> new Secrets(plan, foot::getShell).ask()));
        }
    }

    private void notes(Composite foot, Identified object, PrivateSession session, Palette palette) {
        var head = new Label(foot, SWT.NONE);
        head.setText(Messages.Notes_title);
        head.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        head.setForeground(palette.accent());
        GridDataFactory.swtDefaults().indent(0, ABOVE).applyTo(head);
        for (PrivateNote note : about(session, object)) {
            String before = Optional.ofNullable(note.getText()).orElse("");
            Text text = field(foot, session, before);
            Runnable write = () -> {
                // a field that goes away after an undo must not write back what it showed
                if (!text.getText().equals(before)) {
                    write(session, note, text.getText());
                }
            };
            text.addFocusListener(FocusListener.focusLostAdapter(e -> write.run()));
            text.setData(Secrets.PENDING, write);
            link(foot, palette, LinkText.of(by(note)) + (session.readOnly() ? "" : "  <a>" + Messages.Notes_delete + "</a>"),
                    () -> session.change(Messages.Notes_deleted, () -> session.delete(note)));
        }
        if (!session.readOnly()) {
            fresh(foot, object, session, palette);
        }
    }

    /** An empty field at the end, in which one writes to add a note. */
    private void fresh(Composite foot, Identified object, PrivateSession session, Palette palette) {
        Text text = field(foot, session, "");
        text.setMessage(Messages.Notes_add);
        Runnable add = () -> {
            String said = text.getText().strip();
            if (!said.isEmpty()) {
                text.setText("");
                add(session, object.getId(), said);
            }
        };
        text.setData(Secrets.PENDING, add);
        text.addFocusListener(FocusListener.focusLostAdapter(e -> add.run()));
        var hint = new Label(foot, SWT.WRAP);
        hint.setText(Messages.Notes_hint);
        hint.setForeground(palette.quiet());
        GridDataFactory.fillDefaults().grab(true, false).hint(90, SWT.DEFAULT).applyTo(hint);
    }

    private void add(PrivateSession session, String about, String said) {
        PrivateNote note = PlanFactory.eINSTANCE.createPrivateNote();
        session.change(Messages.Notes_added, () -> {
            note.setAbout(about);
            note.setAuthor(plan.signedAs());
            note.setOn(LocalDate.now());
            note.setText(said);
            session.content().getNotes().add(note);
        });
    }

    private static void write(PrivateSession session, PrivateNote note, String said) {
        if (!session.readOnly() && note.eContainer() != null && !said.equals(Optional.ofNullable(note.getText()).orElse(""))) {
            session.change(Messages.Notes_changed, () -> note.setText(said));
        }
    }

    private static Text field(Composite foot, PrivateSession session, String value) {
        var text = new Text(foot, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | (session.readOnly() ? SWT.READ_ONLY : 0));
        text.setText(value);
        Spoken.called(text, Messages.Notes_field);
        LongText.leftByTab(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(90, LINES * text.getLineHeight()).applyTo(text);
        return text;
    }

    private static void link(Composite foot, Palette palette, String words, Runnable work) {
        var link = new Link(foot, SWT.NONE);
        link.setText(words);
        link.setLinkForeground(palette.accent());
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> work.run()));
    }

    private static List<PrivateNote> about(PrivateSession session, EObject object) {
        return object instanceof Identified identified && identified.getId() != null
                ? session.content().getNotes().stream().filter(n -> identified.getId().equals(n.getAbout())).toList() : List.of();
    }

    private static String by(PrivateNote note) {
        return Stream.of(Optional.ofNullable(note.getAuthor()), Optional.ofNullable(note.getOn()).map(ON::format))
                .flatMap(Optional::stream).filter(t -> !t.isBlank()).collect(Collectors.joining(", "));
    }
}
