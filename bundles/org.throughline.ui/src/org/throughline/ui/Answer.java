package org.throughline.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.throughline.ui.picture.PictureCanvas;

/**
 * The frame of a view that answers a question: the question on top, choices below it, the answer as a picture or as a list, and
 * at the foot how much it rests on and how it is computed. The picture and the list can be copied.
 */
public final class Answer {

    private static final String HOW = "how";

    private final Stage stage;
    private final Composite control;
    private final Label question;
    private final ToolBar tools;
    private final Composite bar;
    private final Composite body;
    private final StackLayout stack = new StackLayout();
    private final Composite picture;
    private final Link foot;
    private Optional<ToolItem> asList = Optional.empty();
    private Optional<ListingTable> table = Optional.empty();
    private Supplier<Listing> listing;
    private Optional<Supplier<Image>> whole = Optional.empty();
    private List<Figure> madeOf = List.of();
    private String method = "";

    /**
     * A frame with nothing in it.
     *
     * @param asked the question, in words of ours; the district's words take their place
     */
    public Answer(Composite parent, Stage stage, String asked) {
        this.stage = stage;
        Palette palette = stage.palette();
        control = new Composite(parent, SWT.NONE);
        control.setBackground(palette.page());
        control.setForeground(palette.ink());
        control.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(stage.length(14), stage.length(10)).spacing(8, stage.length(8)).applyTo(control);
        question = new Label(control, SWT.WRAP);
        question.setFont(stage.title(question));
        question.setForeground(palette.accent());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT).applyTo(question);
        ask(asked);
        tools = new ToolBar(control, SWT.FLAT | SWT.RIGHT);
        tools.setFont(stage.text(tools));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(tools);
        bar = new Composite(control, SWT.NONE);
        bar.setLayout(new ChoiceLine(stage.length(14), stage.length(8)));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(200, SWT.DEFAULT).exclude(true).applyTo(bar);
        body = new Composite(control, SWT.NONE);
        body.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(300, 160).applyTo(body);
        picture = new Composite(body, SWT.NONE);
        picture.setLayout(new FillLayout());
        stack.topControl = picture;
        foot = new Link(control, SWT.WRAP);
        foot.setFont(stage.text(foot));
        foot.setForeground(palette.quiet());
        foot.setLinkForeground(palette.accent());
        foot.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> footChosen(e.text)));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(200, SWT.DEFAULT).exclude(true).applyTo(foot);
        foot.setVisible(false);
        Spoken.whileShown(foot);
    }

    /** The whole frame. */
    public Composite control() {
        return control;
    }

    /** Puts another question on top. */
    public void ask(String asked) {
        String text = Scene.plain(stage.words().reworded(asked));
        if (!question.getText().equals(text)) {
            question.setText(text);
            control.layout(true, true);
        }
    }

    /**
     * Where choices stand, one after the other, without those that are not visible; it is shown once there is one in it. A drop-down
     * inside a composite of its own may be narrowed.
     */
    public Composite bar() {
        ((GridData) bar.getLayoutData()).exclude = false;
        return bar;
    }

    /** Where the answer is drawn; it fills its one child. */
    public Composite picture() {
        return picture;
    }

    /** Adds something to do, in words, at the right of the question. */
    public ToolItem tool(String text, Runnable work) {
        apart();
        var item = new ToolItem(tools, SWT.PUSH);
        item.setText(text);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> work.run()));
        return item;
    }

    private void apart() {
        if (tools.getItemCount() > 0) {
            new ToolItem(tools, SWT.SEPARATOR);
        }
    }

    /** Offers the answer as a list, too, and to copy both. */
    public void list(Supplier<Listing> same) {
        listing = same;
        if (stage.presented()) {
            return;
        }
        apart();
        var item = new ToolItem(tools, SWT.CHECK);
        item.setText(Messages.Answer_asList);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> showList(item.getSelection())));
        asList = Optional.of(item);
        tool(Messages.Answer_copyTable, this::copyTable);
        tool(Messages.Answer_copyPicture, this::copyPicture);
        Saving.of(control).ifPresent(saving -> tool(Messages.Answer_save, () -> saving.ask(control, stage, asked())));
    }

    /** Draws the whole of the picture to copy it, where more of it can be scrolled than is seen; the image is disposed of after use. */
    public void whole(Supplier<Image> drawn) {
        whole = Optional.of(drawn);
    }

    private String asked() {
        return question.getText().replace("&&", "&");
    }

    /** Shows the list instead of the picture, or the picture again. */
    public void showList(boolean wanted) {
        asList.ifPresent(i -> i.setSelection(wanted));
        if (wanted && table.isEmpty()) {
            table = Optional.of(new ListingTable(body, stage, this::asked));
        }
        stack.topControl = wanted ? table.orElseThrow().control() : picture;
        if (wanted) {
            table.orElseThrow().show(listing.get());
        }
        body.layout();
    }

    /** Shows in the list what the answer is now, where the list is shown. */
    public void refreshList() {
        if (stack.topControl != picture) {
            table.orElseThrow().show(listing.get());
        }
    }

    /** The answer as a table of texts; empty if it has none. */
    public Optional<Listing> listing() {
        return Optional.ofNullable(listing).map(Supplier::get);
    }

    /** Says how much the answer rests on, and on request how it is computed. */
    public void foot(String coverage, String computed) {
        foot(List.of(new Figure(coverage, List.of())), computed);
    }

    /**
     * A figure at the foot, in a few words.
     *
     * @param text the figure and what it counts, in words of ours
     * @param madeOf what it is made of, which it offers to open; empty where it opens nothing
     */
    public record Figure(String text, List<? extends EObject> madeOf) {
    }

    /** Says figures that open what they are made of, and on request how the answer is computed. */
    public void foot(List<Figure> figures, String computed) {
        method = stage.words().reworded(computed);
        madeOf = figures;
        String how = computed.isEmpty() || stage.presented() ? "" : "<a href=\"" + HOW + "\">" + Messages.Answer_how + "</a>";
        String said = IntStream.range(0, figures.size()).mapToObj(this::said).collect(Collectors.joining("  \u00B7  "));
        String text = (said + "  " + how).strip();
        if (!foot.getText().equals(text)) {
            foot.setText(text);
            ((GridData) foot.getLayoutData()).exclude = text.isEmpty();
            foot.setVisible(!text.isEmpty());
            control.layout(true, true);
        }
    }

    private String said(int index) {
        String text = stage.words().reworded(madeOf.get(index).text());
        return madeOf.get(index).madeOf().isEmpty() || stage.presented() ? Scene.plain(text) : "<a href=\"" + index + "\">" + Scene.linked(text) + "</a>";
    }

    private void footChosen(String chosen) {
        if (HOW.equals(chosen)) {
            MessageDialog.openInformation(control.getShell(), Messages.Answer_howTitle, method);
        } else {
            new MadeOf(foot, stage, madeOf.get(Integer.parseInt(chosen)).madeOf()).open();
        }
    }

    /** Does some work when the answer is seen for the first time, and again when it is seen after the plan or the selection changed. */
    public void whenSeen(Runnable work) {
        var seen = new WhenSeen(control, () -> {
            work.run();
            refreshList();
        });
        Runnable end = stage.plan().watch(seen::changed);
        control.addDisposeListener(e -> end.run());
    }

    private void copyTable() {
        Listing copied = listing.get();
        copy(new Object[] {copied.asText(), copied.asHtml()}, TextTransfer.getInstance(), HTMLTransfer.getInstance());
    }

    private void copyPicture() {
        Image image = whole.filter(w -> stack.topControl == picture).map(Supplier::get).orElseGet(this::drawn);
        copy(new Object[] {image.getImageData()}, ImageTransfer.getInstance());
        image.dispose();
    }

    /** What is shown, also where it goes on beyond what can be seen. */
    private Image drawn() {
        Control shown = stack.topControl == picture && picture.getChildren().length > 0 ? picture.getChildren()[0] : stack.topControl;
        if (shown instanceof ScrolledComposite scrolled && scrolled.getContent() != null) {
            shown = scrolled.getContent();
        }
        Optional<PictureCanvas> whole = PictureCanvas.of(shown);
        Point size = whole.map(p -> new Point(p.picture().width(), p.picture().height())).orElse(shown.getSize());
        var image = new Image(control.getDisplay(), Math.max(1, size.x), Math.max(1, size.y));
        var gc = new GC(image);
        gc.setBackground(stage.palette().page());
        gc.fillRectangle(0, 0, size.x, size.y);
        if (whole.isPresent()) {
            whole.get().paint(gc);
        } else {
            shown.print(gc);
        }
        gc.dispose();
        return image;
    }

    private void copy(Object[] what, Transfer... as) {
        var clipboard = new Clipboard(control.getDisplay());
        clipboard.setContents(what, as);
        clipboard.dispose();
    }
}
