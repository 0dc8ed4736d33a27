package org.throughline.exchange.excel.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;

/** A cell that lists who has what share, such as "T2A 60%; GF 40%" or "T2A", as parts of the row's object. */
final class Shares {

    private static final Pattern SHARE = Pattern.compile("(.*?)(?:\\s+(?:(\\d+(?:\\.\\d+)?)\\s*%|\\$?\\s*(\\d[\\d,]*(?:\\.\\d+)?)))?");

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Names names;
    private final Problems problems;

    Shares(Names names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    /** A share that was read: of whom, and how much; both figures are empty where it takes what is left. */
    private record Share(EObject of, Optional<BigDecimal> percent, Optional<BigDecimal> amount) {
    }

    /** Makes the row's parts those of the cell. Where a name is not known, nothing changes but what is known is kept. */
    void fill(Row row, Profile.Column column, Cell cell) {
        var list = (EReference) Metamodel.feature(row.object.eClass(), column.to().get(0));
        Profile.Shares shares = column.shares();
        var wanted = new ArrayList<Share>();
        for (String token : cell.text().split("\\s*[;/]\\s*")) {
            if (!Writing.meant(column, token).isEmpty() && !names.isNothing(token)) {
                Optional<Share> share = read(token, column, cell, target(list.getEReferenceType(), shares));
                if (share.isEmpty()) {
                    names.unknown(cell, token, List.of(target(list.getEReferenceType(), shares)));
                    return;
                }
                wanted.add(share.get());
            }
        }
        BigDecimal sum = wanted.stream().flatMap(s -> s.percent().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(WHOLE) > 0) {
            problems.add(Diagnostic.of(Severity.ERROR, "excel.shares", "The shares in \"" + cell.text() + "\" add up to " + sum.toPlainString()
                    + " percent. They were left out; correct one of them.").at(cell.place()).about(cell.text()));
            return;
        }
        write(row, column, list, wanted);
    }

    /** The parts of an object as one cell's text. */
    static String text(Collection<?> parts, Profile.Shares shares, Function<EObject, String> name) {
        return parts.stream().map(EObject.class::cast).map(part -> {
            String of = Optional.ofNullable((EObject) get(part, shares.refers())).map(name).orElse("");
            if (get(part, shares.percent()) instanceof BigDecimal percent) {
                return of + " " + percent.toPlainString() + "%";
            }
            return get(part, shares.amount()) instanceof BigDecimal amount ? of + " " + amount.toPlainString() : of;
        }).filter(t -> !t.isBlank()).collect(Collectors.joining("; "));
    }

    private Optional<Share> read(String token, Profile.Column column, Cell cell, EClass target) {
        Optional<EObject> whole = names.one(target, cell, Writing.meant(column, token));
        if (whole.isPresent()) {
            return whole.map(o -> new Share(o, Optional.empty(), Optional.empty()));
        }
        Matcher m = SHARE.matcher(token.strip());
        return m.matches() ? names.one(target, cell, Writing.meant(column, m.group(1)))
                .map(o -> new Share(o, number(m.group(2)), number(m.group(3)))) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static void write(Row row, Profile.Column column, EReference list, List<Share> wanted) {
        EObject owner = Metamodel.owner(row.object, column.to().get(0), true);
        var parts = (EList<EObject>) owner.eGet(list);
        Profile.Shares shares = column.shares();
        for (int i = 0; i < wanted.size(); i++) {
            Share share = wanted.get(i);
            EObject part = i < parts.size() ? parts.get(i) : EcoreUtil.create(list.getEReferenceType());
            row.updated |= set(part, shares.refers(), share.of()) | set(part, shares.percent(), share.percent().orElse(null))
                    | set(part, shares.amount(), share.amount().orElse(null));
            if (i == parts.size()) {
                parts.add(part);
                row.updated = true;
            }
        }
        while (parts.size() > wanted.size()) {
            parts.remove(parts.size() - 1);
            row.updated = true;
        }
    }

    private static boolean set(EObject part, String name, Object value) {
        EStructuralFeature feature = part.eClass().getEStructuralFeature(name);
        if (Objects.equals(part.eGet(feature), value)) {
            return false;
        }
        part.eSet(feature, value);
        return true;
    }

    private static Object get(EObject part, String name) {
        return part.eGet(part.eClass().getEStructuralFeature(name));
    }

    private static EClass target(EClass part, Profile.Shares shares) {
        return ((EReference) part.getEStructuralFeature(shares.refers())).getEReferenceType();
    }

    private static Optional<BigDecimal> number(String text) {
        return Optional.ofNullable(text).map(t -> new BigDecimal(t.replace(",", "")));
    }
}
