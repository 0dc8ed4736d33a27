package org.throughline.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The page of one concern: its pictures, then each kind of thing with its fields, then the lists to choose from. */
final class ConcernPage {

    static final String MADE = "<!-- Made from the metamodel by releng/reference. Change the .xcore file, not this page. -->\n";

    private final Words words;
    private final Concerns concerns;
    private final EPackage concern;
    private final Map<String, Diagram> pictures;
    private final Kind kind;
    private final StringBuilder page = new StringBuilder();

    ConcernPage(Words words, Concerns concerns, EPackage concern, Map<String, Diagram> pictures) {
        this.words = words;
        this.concerns = concerns;
        this.concern = concern;
        this.pictures = pictures;
        this.kind = new Kind(words, concern);
    }

    String text() {
        page.append(MADE).append("# Reference: ").append(words.title(concern)).append("\n\n").append(words.help(concern))
                .append("\n\n[All concerns](README.md) · Source: [`").append(concern.getName())
                .append(".xcore`](../../model/xcore/").append(concern.getName()).append(".xcore)\n");
        pictures.forEach(this::picture);
        page.append("\n[How to read the pictures](README.md#how-to-read-the-pictures)\n");
        contents();
        Concerns.classes(concern).forEach(this::thing);
        choices().forEach(this::choice);
        values().forEach(this::value);
        return page.toString();
    }

    private void picture(String file, Diagram diagram) {
        page.append("\n[![").append(diagram.title()).append("](").append(file).append(")](").append(file).append(")\n");
    }

    private void contents() {
        page.append("\nOn this page: ").append(words.links(concern, Concerns.classes(concern).toList())).append(".\n");
        if (!choices().isEmpty()) {
            page.append("Lists to choose from: ").append(words.links(concern, choices())).append(".\n");
        }
        if (!values().isEmpty()) {
            page.append("Kinds of values: ").append(words.links(concern, values())).append(".\n");
        }
    }

    private void thing(EClass type) {
        page.append("\n## ").append(words.title(type)).append("\n\n").append(words.help(type)).append("\n\n");
        relations(type).forEach(line -> page.append("- ").append(line).append('\n'));
        if (type.getEStructuralFeatures().isEmpty()) {
            return;
        }
        page.append("\n| Name on screen | What it takes | Required | What it means | Name in files |\n")
                .append("| --- | --- | --- | --- | --- |\n");
        type.getEStructuralFeatures().forEach(f -> page.append("| ").append(cell(words.name(f))).append(" | ")
                .append(cell(kind.of(f))).append(" | ").append(words.isRequired(f) ? "yes" : "").append(" | ")
                .append(cell(words.help(f))).append(" | `").append(f.getName()).append("` |\n"));
    }

    private List<String> relations(EClass type) {
        var lines = new ArrayList<String>();
        lines.add("In files and for `query`: `" + type.getName() + "`");
        for (EClass parent : type.getESuperTypes()) {
            lines.add("Is a kind of " + words.link(concern, parent) + inherited(type, parent));
        }
        add(lines, "Kinds of it: ", concerns.kindsOf(type));
        String holders = concerns.leadingTo(type, true).stream().map(this::place).collect(Collectors.joining(", "));
        if (!holders.isEmpty()) {
            lines.add("Is part of " + holders);
        }
        add(lines, "Is referred to by ", concerns.leadingTo(type, false).stream().map(EReference::getEContainingClass).toList());
        if ("no".equals(words.meaning(type).get("bare"))) {
            lines.add("Is never made by itself, only as one of its kinds");
        } else if (type.isAbstract()) {
            lines.add("Is what its kinds have in common, and never made by itself");
        }
        return lines;
    }

    private void add(List<String> lines, String start, List<EClass> types) {
        if (!types.isEmpty()) {
            lines.add(start + words.links(concern, types));
        }
    }

    private String inherited(EClass type, EClass parent) {
        String fields = parent.getEAllStructuralFeatures().stream().filter(f -> words.isShown(type, f))
                .map(words::name).collect(Collectors.joining(", "));
        return fields.isEmpty() ? "" : ", and has its fields: " + fields;
    }

    private String place(EReference holder) {
        return words.link(concern, holder.getEContainingClass()) + " (" + words.name(holder) + ")";
    }

    private List<EEnum> choices() {
        return concern.getEClassifiers().stream().filter(EEnum.class::isInstance).map(EEnum.class::cast).toList();
    }

    private List<EDataType> values() {
        return concern.getEClassifiers().stream().filter(c -> c instanceof EDataType && !(c instanceof EEnum))
                .map(EDataType.class::cast).toList();
    }

    private void choice(EEnum list) {
        page.append("\n## ").append(words.title(list)).append("\n\n").append(words.help(list)).append(' ')
                .append("A list to choose from").append(usedIn(list)).append(".\n\n");
        for (EEnumLiteral literal : list.getELiterals()) {
            page.append("- **").append(words.choice(literal)).append("** (`").append(literal.getName()).append("`): ")
                    .append(words.help(literal)).append('\n');
        }
    }

    private void value(EDataType type) {
        page.append("\n## ").append(words.title(type)).append("\n\n").append(words.help(type))
                .append(" A kind of value; in files `").append(type.getName()).append("`.\n");
    }

    private String usedIn(EEnum list) {
        var places = new LinkedHashSet<String>();
        for (EStructuralFeature feature : concerns.having(list)) {
            places.add(words.link(concern, feature.getEContainingClass()) + " (" + words.name(feature) + ")");
        }
        return places.isEmpty() ? "" : " in " + String.join(", ", places);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s*\\R\\s*", " ");
    }
}
