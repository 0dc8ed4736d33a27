package org.throughline.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Text;
import org.throughline.model.identity.Named;
import org.throughline.ui.internal.Homes;
import org.throughline.ui.internal.Homes.Home;
import org.throughline.ui.internal.Matches;

/**
 * Lets a text field find the object that a reference is to lead to: what matches is listed as one types, and what is not
 * there yet can be made. What is chosen, and what is made for it, is one change.
 */
final class TypeAhead {

    private static final int MOST = 12;
    private static final int WIDTH = 340;
    private static final int LINES = 14;

    private final Text text;
    private final Scene scene;
    private final EReference reference;
    private final Supplier<EObject> owner;
    private final Predicate<EObject> wanted;
    private final Consumer<EObject> link;
    private final Runnable after;
    private final Opening list;
    private Optional<Matches> matches = Optional.empty();
    private String shown = "";
    private boolean quiet;

    /** One line of the list. */
    private record Offer(String getLabel, Runnable work) implements IContentProposal {
        @Override
        public String getContent() {
            return getLabel;
        }

        @Override
        public int getCursorPosition() {
            return 0;
        }

        @Override
        public String getLabel() {
            return getLabel;
        }

        @Override
        public String getDescription() {
            return null;
        }
    }

    /** Opens the list for every letter, in whatever writing. */
    private static final class Opening extends ContentProposalAdapter {

        Opening(Text text, TypeAhead source) {
            super(text, new TextContentAdapter(), (contents, position) -> source.offers(contents).toArray(IContentProposal[]::new),
                    KeyStroke.getInstance(SWT.ARROW_DOWN), new char[0]);
            setProposalAcceptanceStyle(PROPOSAL_IGNORE);
        }

        void open() {
            openProposalPopup();
        }
    }

    /**
     * @param owner what refers, or is going to
     * @param wanted leaves out what is not to be offered
     * @param link makes the reference; is run within a change
     * @param after is run when one in the list was chosen
     */
    TypeAhead(Text text, Scene scene, EReference reference, Supplier<EObject> owner, Predicate<EObject> wanted, Consumer<EObject> link,
            Runnable after) {
        this.text = text;
        this.scene = scene;
        this.reference = reference;
        this.owner = owner;
        this.wanted = wanted;
        this.link = link;
        this.after = after;
        list = new Opening(text, this);
        list.addContentProposalListener(offer -> {
            ((Offer) offer).work().run();
            after.run();
        });
        text.addModifyListener(e -> typing());
        text.addFocusListener(FocusListener.focusLostAdapter(e -> forget()));
    }

    /** Shows a value that nobody typed. */
    void show(String value) {
        shown = value;
        if (!text.getText().equals(value)) {
            quiet = true;
            text.setText(value);
            quiet = false;
        }
    }

    /** What the plan holds may be something else now. */
    void forget() {
        matches = Optional.empty();
    }

    /** Whether the focus is in the list, so that the field has not been left. */
    boolean isInList() {
        return list.hasProposalPopupFocus();
    }

    /** The one object that is called as was typed, or the only one that matches. */
    Optional<EObject> meant(String typed) {
        List<EObject> found = matches().find(typed, wanted, 2);
        return found.size() == 1 || !found.isEmpty() && isCalled(found.get(0), typed) ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Makes the reference as one change. */
    void choose(EObject target) {
        scene.change(reference, () -> link.accept(target));
    }

    private void typing() {
        if (!quiet && !list.isProposalPopupOpen() && !text.getText().isBlank()) {
            list.setPopupSize(new Point(Math.max(WIDTH, text.getSize().x), LINES * (text.getLineHeight() + 4)));
            list.open();
        }
    }

    private Matches matches() {
        if (matches.isEmpty()) {
            matches = Optional.of(new Matches(scene.session().index().ofType(reference.getEReferenceType()), scene.words()::label));
        }
        return matches.get();
    }

    private List<Offer> offers(String contents) {
        String typed = contents.strip().equals(shown.strip()) ? "" : contents.strip();
        List<EObject> found = matches().find(typed, wanted, MOST);
        var offers = new ArrayList<Offer>();
        found.forEach(o -> offers.add(new Offer(line(o), () -> choose(o))));
        if (!typed.isEmpty() && found.stream().noneMatch(o -> isCalled(o, typed))) {
            create(typed).ifPresentOrElse(offers::add, () -> {
                if (found.isEmpty()) {
                    offers.add(new Offer(NLS.bind(Messages.Page_noneCalled, kind(), typed), () -> { }));
                }
            });
        }
        return offers;
    }

    private Optional<Offer> create(String typed) {
        EClass kind = reference.getEReferenceType();
        Optional<Home> home = new Homes(scene.session()).of(owner.get(), kind);
        return home.map(h -> new Offer(NLS.bind(Messages.Page_create, typed, kind()), () ->
            scene.session().change(NLS.bind(Messages.Page_created, kind(), typed), () -> link.accept(h.create(kind, typed)))));
    }

    private String kind() {
        return scene.kind(reference.getEReferenceType());
    }

    private String line(EObject object) {
        String label = scene.words().label(object).replaceAll("\\s+", " ");
        String code = object instanceof Named named && named.getCode() != null ? named.getCode() : "";
        return code.isEmpty() || label.contains(code) ? label : label + "  \u00B7  " + code;
    }

    private boolean isCalled(EObject object, String typed) {
        return scene.words().label(object).strip().equalsIgnoreCase(typed.strip())
                || object instanceof Named named && typed.strip().equalsIgnoreCase(named.getCode());
    }
}
