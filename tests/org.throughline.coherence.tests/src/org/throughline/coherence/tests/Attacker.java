package org.throughline.coherence.tests;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.throughline.api.publish.Count;
import org.throughline.api.publish.Counts;
import org.throughline.api.publish.Sum;

/** Somebody who wants to know what was withheld: solves the sums exactly, in fractions, and knows that nothing is below 0. Written apart from what it attacks. */
final class Attacker {

    /** A fraction in lowest terms. */
    private record Fraction(BigInteger over, BigInteger under) {
        static Fraction of(long number) {
            return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
        }

        Fraction minus(Fraction times, Fraction other) {
            return reduced(over.multiply(times.under).multiply(other.under).subtract(times.over.multiply(other.over).multiply(under)),
                    under.multiply(times.under).multiply(other.under));
        }

        Fraction by(Fraction other) {
            return reduced(over.multiply(other.under), under.multiply(other.over));
        }

        boolean isZero() {
            return over.signum() == 0;
        }

        private static Fraction reduced(BigInteger over, BigInteger under) {
            BigInteger common = over.gcd(under).max(BigInteger.ONE);
            BigInteger sign = BigInteger.valueOf(under.signum());
            return new Fraction(over.divide(common).multiply(sign), under.divide(common).multiply(sign));
        }
    }

    private final List<String> unknown = new ArrayList<>();
    private final Map<String, Long> known = new HashMap<>();
    private final List<Sum> sums;

    Attacker(Counts counts, Set<String> withheld) {
        for (Count count : counts.counts()) {
            if (withheld.contains(count.key())) {
                unknown.add(count.key());
            } else {
                known.put(count.key(), count.value().longValueExact());
            }
        }
        sums = counts.sums();
    }

    /** What can be worked out, and its number. */
    Map<String, Long> workedOut() {
        var found = new HashMap<String, Long>();
        solve(found);
        squeeze(found);
        return found;
    }

    /** Gauss and Jordan: each unknown that stands alone in a line of the reduced equations. */
    private void solve(Map<String, Long> found) {
        var lines = new ArrayList<Fraction[]>();
        for (Sum sum : sums) {
            Fraction[] line = line(sum);
            for (Fraction[] other : lines) {
                int lead = lead(other);
                Fraction times = line[lead];
                for (int i = 0; i < line.length && !times.isZero(); i++) {
                    line[i] = line[i].minus(times, other[i]);
                }
            }
            int lead = lead(line);
            if (lead < unknown.size()) {
                Fraction first = line[lead];
                for (int i = 0; i < line.length; i++) {
                    line[i] = line[i].by(first);
                }
                for (Fraction[] other : lines) {
                    Fraction times = other[lead];
                    for (int i = 0; i < line.length && !times.isZero(); i++) {
                        other[i] = other[i].minus(times, line[i]);
                    }
                }
                lines.add(line);
            }
        }
        for (Fraction[] line : lines) {
            int lead = lead(line);
            boolean alone = true;
            for (int i = lead + 1; i < unknown.size(); i++) {
                alone &= line[i].isZero();
            }
            if (alone) {
                found.put(unknown.get(lead), line[unknown.size()].over().longValueExact());
            }
        }
    }

    /** The unknowns of a sum, and the number that they make. */
    private Fraction[] line(Sum sum) {
        long[] line = new long[unknown.size() + 1];
        put(line, sum.whole(), -1);
        sum.parts().forEach(p -> put(line, p, 1));
        Fraction[] fractions = new Fraction[line.length];
        for (int i = 0; i < line.length; i++) {
            fractions[i] = Fraction.of(line[i]);
        }
        return fractions;
    }

    private void put(long[] line, String key, int sign) {
        if (known.containsKey(key)) {
            line[unknown.size()] -= sign * known.get(key);
        } else {
            line[unknown.indexOf(key)] += sign;
        }
    }

    private int lead(Fraction[] line) {
        int at = 0;
        while (at < unknown.size() && line[at].isZero()) {
            at++;
        }
        return at;
    }

    /** What each unknown can be at least and at most, sum by sum and again, as long as anything gets closer. */
    private void squeeze(Map<String, Long> found) {
        var least = new HashMap<String, Long>(known);
        var most = new HashMap<String, Long>(known);
        unknown.forEach(u -> {
            least.put(u, 0L);
            most.put(u, 1L << 40);
        });
        boolean closer = true;
        while (closer) {
            Map<String, Long> leastBefore = Map.copyOf(least);
            Map<String, Long> mostBefore = Map.copyOf(most);
            for (Sum sum : sums) {
                narrow(sum.whole(), total(sum.parts(), least), total(sum.parts(), most), least, most);
                for (String part : sum.parts()) {
                    List<String> others = sum.parts().stream().filter(p -> !p.equals(part)).toList();
                    narrow(part, least.get(sum.whole()) - total(others, most), most.get(sum.whole()) - total(others, least), least, most);
                }
            }
            closer = !leastBefore.equals(least) || !mostBefore.equals(most);
        }
        unknown.stream().filter(u -> least.get(u).equals(most.get(u))).forEach(u -> found.put(u, least.get(u)));
    }

    private static long total(List<String> keys, Map<String, Long> bounds) {
        return keys.stream().mapToLong(bounds::get).sum();
    }

    private static void narrow(String key, long low, long high, Map<String, Long> least, Map<String, Long> most) {
        least.merge(key, low, Math::max);
        most.merge(key, high, Math::min);
    }
}
