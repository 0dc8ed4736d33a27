package org.throughline.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.throughline.api.report.ReportException;
import org.throughline.api.report.ReportRequest;
import org.throughline.model.identity.Named;
import org.throughline.model.organization.Role;
import org.throughline.model.organization.School;
import org.throughline.model.plan.DistrictPlan;

/**
 * A kind of person in somebody's words, such as "second-year grade 4 teacher S07".
 *
 * @param roles the roles that the words fit; several where they name none in full
 * @param school the school, where one is named
 * @param grade the grade, where one is named
 * @param year the year of work, where one is named
 */
record RoleWords(List<Role> roles, Optional<School> school, Optional<Integer> grade, Optional<Integer> year) {

    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
            "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth");
    private static final Pattern YEAR = Pattern.compile("\\b(" + String.join("|", ORDINALS) + "|(\\d{1,2})(?:st|nd|rd|th))[- ]year\\b");
    private static final Pattern GRADE = Pattern.compile("\\bgrade (\\d{1,2})\\b|\\b(\\d{1,2})(?:st|nd|rd|th)[- ]grade\\b");
    private static final Pattern KINDERGARTEN = Pattern.compile("\\b(pre-?)?kindergarten\\b|\\bgrade (p?k)\\b");
    private static final Set<String> SMALL = Set.of("a", "an", "the", "at", "in", "of", "for", "or", "and", "year");
    private static final String EXAMPLE = "Say for example: second-year grade 4 teacher S07.";

    /** Understands what a request is about. */
    static RoleWords of(ReportRequest request) throws ReportException {
        DistrictPlan plan = request.plan();
        List<Role> all = plan.getDistrict() == null ? List.of() : plan.getDistrict().getRoles();
        if (request.about().isEmpty() || all.isEmpty()) {
            request.about("role", all);
        }
        var rest = new Rest(request.about().orElse(""));
        Optional<School> school = rest.school(plan);
        Optional<Integer> grade = rest.grade();
        Optional<Integer> year = rest.year();
        return new RoleWords(rest.roles(request, all, school.isPresent()), school, grade, year);
    }

    /** Words of which those that were understood are taken out. */
    private static final class Rest {

        private String text;

        Rest(String text) {
            this.text = text.toLowerCase(Locale.ROOT).replace(',', ' ').strip();
        }

        Optional<School> school(DistrictPlan plan) {
            List<School> schools = plan.getDistrict().getSchools();
            Optional<School> found = schools.stream().filter(s -> names(s).anyMatch(n -> at(n) >= 0)).max(Comparator.comparing(s -> names(s).filter(n -> at(n) >= 0).mapToInt(String::length).max().orElse(0)));
            found.ifPresent(s -> names(s).sorted(Comparator.comparing(String::length).reversed()).forEach(this::without));
            return found;
        }

        Optional<Integer> grade() {
            Matcher small = KINDERGARTEN.matcher(text);
            if (small.find()) {
                text = small.replaceFirst(" ");
                return Optional.of(small.group(1) != null || "pk".equals(small.group(2)) ? -1 : 0);
            }
            Matcher grade = GRADE.matcher(text);
            if (!grade.find()) {
                return Optional.empty();
            }
            text = grade.replaceFirst(" ");
            return Optional.of(Integer.parseInt(Objects.requireNonNullElse(grade.group(1), grade.group(2))));
        }

        Optional<Integer> year() {
            Matcher year = YEAR.matcher(text);
            if (!year.find()) {
                return Optional.empty();
            }
            text = year.replaceFirst(" ");
            return Optional.of(year.group(2) != null ? Integer.parseInt(year.group(2)) : ORDINALS.indexOf(year.group(1)) + 1).filter(y -> y > 0);
        }

        List<Role> roles(ReportRequest request, List<Role> all, boolean schoolKnown) throws ReportException {
            String named = text.replaceAll("\\s+", " ").strip();
            List<Role> exact = all.stream().filter(r -> names(r).anyMatch(named::equals)).toList();
            List<String> words = Stream.of(named.split("[^\\p{L}\\p{N}*-]+")).filter(w -> !w.isEmpty() && !SMALL.contains(w)).toList();
            if (!exact.isEmpty()) {
                return exact;
            }
            Optional<String> strange = words.stream().filter(w -> w.matches(".*\\d.*")).findFirst();
            if (strange.isPresent() && !schoolKnown) {
                // What is written like the code of a school and is none.
                new ReportRequest(request.plan(), request.today(), strange, Optional.empty()).about("school", request.plan().getDistrict().getSchools());
            }
            List<Role> fitting = words.isEmpty() ? List.of() : all.stream().filter(r -> fits(r, words)).toList();
            if (fitting.isEmpty()) {
                throw unknown(request, named, all);
            }
            return fitting;
        }

        private static ReportException unknown(ReportRequest request, String named, List<Role> all) throws ReportException {
            try {
                new ReportRequest(request.plan(), request.today(), Optional.of(named).filter(n -> !n.isEmpty()), Optional.empty()).about("role", all);
            } catch (ReportException e) {
                return new ReportException(e.getMessage() + " " + EXAMPLE);
            }
            return new ReportException(EXAMPLE);
        }

        /** Whether each word begins a word of the role's name, or is its code; an s at the end does not matter. */
        private static boolean fits(Role role, List<String> words) {
            var own = new ArrayList<String>();
            names(role).forEach(n -> own.addAll(List.of(n.split("[^\\p{L}\\p{N}*]+"))));
            names(role).forEach(own::add);
            return words.stream().map(w -> w.length() > 3 && w.endsWith("s") ? w.substring(0, w.length() - 1) : w)
                    .allMatch(w -> own.stream().anyMatch(o -> w.length() < 3 ? o.equals(w) : o.startsWith(w)));
        }

        private int at(String name) {
            Matcher whole = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])").matcher(text);
            return whole.find() ? whole.start() : -1;
        }

        private void without(String name) {
            int at = at(name);
            if (at >= 0) {
                text = text.substring(0, at) + " " + text.substring(at + name.length());
            }
        }

        private static Stream<String> names(Named object) {
            return Stream.of(object.getCode(), object.getName()).filter(Objects::nonNull).map(n -> n.toLowerCase(Locale.ROOT).strip()).filter(n -> !n.isEmpty());
        }
    }
}
