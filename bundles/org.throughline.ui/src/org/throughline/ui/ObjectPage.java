package org.throughline.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.throughline.api.describe.Describer;
import org.throughline.api.describe.Describer.Section;
import org.throughline.api.session.Session;

/** An object's page, made from the metamodel: its sentence, then its features in sections. Each edit is one change. */
public final class ObjectPage {

    private static final int LINES_OF_TEXT = 4;

    private final ScrolledComposite scroll;
    private final Describer describer;
    private final Consumer<EObject> opener;
    private final Palette palette;
    private Session session;
    private EObject object;

    /**
     * An empty page.
     *
     * @param opener is told which object to open
     */
    public ObjectPage(Composite parent, Describer describer, Consumer<EObject> opener) {
        this.describer = describer;
        this.opener = opener;
        palette = Palette.of(parent.getDisplay());
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
    }

    /** The widget. */
    public Control control() {
        return scroll;
    }

    /** Shows an object of the session's plan. */
    public void show(Session ofPlan, EObject shown) {
        session = ofPlan;
        object = shown;
        Control old = scroll.getContent();
        var page = new Composite(scroll, SWT.NONE);
        dress(page);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(14, 12).spacing(10, 6).applyTo(page);
        heading(page);
        for (Section section : describer.sections(object.eClass())) {
            title(page, section.title());
            section.features().forEach(f -> field(page, f));
        }
        scroll.setContent(page);
        scroll.setMinSize(page.computeSize(Math.max(280, scroll.getClientArea().width), SWT.DEFAULT));
        if (old != null) {
            old.dispose();
        }
        page.layout(true, true);
    }

    /** Shows a sentence instead of an object. */
    public void showNothing(String sentence) {
        object = null;
        Control old = scroll.getContent();
        var page = new Composite(scroll, SWT.NONE);
        dress(page);
        GridLayoutFactory.swtDefaults().margins(14, 12).applyTo(page);
        var label = new Label(page, SWT.WRAP);
        label.setText(sentence);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
        scroll.setContent(page);
        if (old != null) {
            old.dispose();
        }
        page.layout(true, true);
    }

    private void dress(Composite page) {
        page.setBackground(palette.page());
        page.setForeground(palette.ink());
        page.setBackgroundMode(SWT.INHERIT_FORCE);
    }

    private void heading(Composite page) {
        var name = new Label(page, SWT.WRAP);
        name.setText(shown(describer.label(object)));
        name.setFont(JFaceResources.getHeaderFont());
        name.setForeground(palette.accent());
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(name);
        var sentence = new Label(page, SWT.WRAP);
        sentence.setText(shown(describer.sentence(object)));
        sentence.setToolTipText(describer.help(object.eClass()));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(sentence);
    }

    private void title(Composite page, String title) {
        if (!title.isEmpty()) {
            var label = new Label(page, SWT.NONE);
            label.setText(shown(title));
            label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
            label.setForeground(palette.accent());
            GridDataFactory.fillDefaults().span(2, 1).indent(0, 10).applyTo(label);
        }
    }

    private void field(Composite page, EStructuralFeature feature) {
        var label = new Label(page, SWT.NONE);
        label.setText(shown(describer.featureName(feature)));
        label.setToolTipText(describer.help(feature));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        Control control = switch (feature) {
            case EAttribute a when !a.isMany() && a.getEAttributeType() instanceof EEnum choices ->
                choice(page, feature, choices.getELiterals().stream().map(EEnumLiteral::getInstance).map(Object.class::cast).toList());
            case EAttribute a when !a.isMany() && a.getEAttributeType().getInstanceClass() == Boolean.class ->
                choice(page, feature, choices(Boolean.TRUE, Boolean.FALSE));
            case EAttribute a when !a.isMany() -> text(page, a);
            case EReference r when !r.isMany() && !r.isContainment() -> choice(page, feature, candidates(r));
            default -> links(page, feature);
        };
        control.setToolTipText(describer.help(feature));
        control.setData("feature", feature.getName());
        boolean tall = control instanceof Text text && (text.getStyle() & SWT.MULTI) != 0;
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER)
                .hint(160, tall ? LINES_OF_TEXT * ((Text) control).getLineHeight() : SWT.DEFAULT).applyTo(control);
    }

    private Text text(Composite page, EAttribute attribute) {
        boolean rich = attribute.getEAttributeType().getInstanceClass() == String.class
                && List.of("description", "note", "text", "toText", "fromText").contains(attribute.getName());
        var text = new Text(page, SWT.BORDER | (rich ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE) | (session.readOnly() ? SWT.READ_ONLY : 0));
        text.setText(describer.text(object, attribute));
        var problem = new ControlDecoration(text, SWT.LEFT | SWT.TOP);
        problem.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
        problem.hide();
        EObject shown = object;
        Runnable apply = () -> apply(shown, attribute, text, problem);
        text.addFocusListener(FocusListener.focusLostAdapter(e -> apply.run()));
        text.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> apply.run()));
        return text;
    }

    private void apply(EObject shown, EAttribute attribute, Text text, ControlDecoration problem) {
        if (text.isDisposed() || text.getText().equals(describer.text(shown, attribute))) {
            problem.hide();
            return;
        }
        try {
            set(shown, attribute, parsed(attribute.getEAttributeType(), text.getText().strip()));
            problem.hide();
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            problem.setDescriptionText(attribute.getEAttributeType().getInstanceClass() == java.time.LocalDate.class
                    ? Messages.Page_dateExpected : Messages.Page_numberExpected);
            problem.show();
        }
    }

    private static Object parsed(EDataType type, String text) {
        if (text.isEmpty()) {
            return null;
        }
        boolean number = Number.class.isAssignableFrom(type.getInstanceClass());
        return EcoreUtil.createFromString(type, number ? text.replaceAll("[$,%\\s]", "") : text);
    }

    private Combo choice(Composite page, EStructuralFeature feature, List<?> values) {
        var all = new ArrayList<Object>(values);
        if (!(feature.getEType() instanceof EEnum)) {
            all.add(0, null);
        }
        var combo = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
        all.forEach(v -> combo.add(describer.text(feature, v)));
        combo.select(all.indexOf(object.eGet(feature)));
        combo.setEnabled(!session.readOnly());
        EObject shown = object;
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> set(shown, feature, all.get(combo.getSelectionIndex()))));
        return combo;
    }

    private static List<Object> choices(Object... values) {
        return List.of(values);
    }

    private List<EObject> candidates(EReference reference) {
        var found = new ArrayList<EObject>();
        EcoreUtil.getRootContainer(object).eAllContents().forEachRemaining(o -> {
            if (reference.getEReferenceType().isSuperTypeOf(o.eClass())) {
                found.add(o);
            }
        });
        return found;
    }

    /** Several objects, each of which can be opened. */
    private Link links(Composite page, EStructuralFeature feature) {
        var link = new Link(page, SWT.WRAP);
        Object value = object.eGet(feature);
        Collection<?> all = value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
        var text = new StringBuilder();
        int at = 0;
        for (Object each : all) {
            text.append(text.isEmpty() ? "" : "\n").append(each instanceof EObject
                    ? "<a href=\"" + at + "\">" + shown(describer.text(feature, each)) + "</a>" + detail((EObject) each)
                    : shown(describer.text(feature, each)));
            at++;
        }
        link.setText(all.isEmpty() ? Messages.Page_noneYet : all.iterator().next() instanceof EObject ? text.toString() : text.toString().replace("\n", ", "));
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(e ->
            opener.accept((EObject) List.copyOf(all).get(Integer.parseInt(e.text)))));
        return link;
    }

    private String detail(EObject part) {
        EStructuralFeature strength = part.eClass().getEStructuralFeature("strength");
        return strength == null ? "" : "  (" + describer.text(part, strength) + ")";
    }

    private void set(EObject shown, EStructuralFeature feature, Object value) {
        if (!Objects.equals(shown.eGet(feature), value)) {
            session.change(NLS.bind(Messages.Page_change, describer.featureName(feature).toLowerCase(Locale.US)), () -> shown.eSet(feature, value));
        }
    }

    /** Text in which an ampersand stands for itself. */
    private static String shown(String text) {
        return text.replace("&", "&&");
    }
}
