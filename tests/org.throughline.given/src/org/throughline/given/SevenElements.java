package org.throughline.given;

import java.io.IOException;
import java.util.List;

import org.osgi.framework.BundleException;

/**
 * A framework that is as unlike the shipped one as may be: 3 categories with 1, 4 and 2 elements, no principles, names
 * in another alphabet, an element without a code and a short header.
 */
public final class SevenElements {

    /** The key under which it is installed. */
    public static final String KEY = "seven";
    /** The names of its elements, in order. */
    public static final List<String> NAMES = List.of("Ανοιχτή κουλτούρα", "Υλικά", "Ομάδες", "Καθοδήγηση", "Αξιολόγηση", "Χρόνος", "Πόροι");
    /** What its elements are called where there is little room, in order. */
    public static final List<String> HEADS = List.of("Κουλτούρα", "Υλικά", "Ομάδες", "Καθοδήγηση", "Αξιολόγηση", "Χρόνος", "Πόροι");
    /** The codes of its elements, in order, or the name where there is none. */
    public static final List<String> CODES = List.of("Α1", "Β1", "Β2", "Καθοδήγηση", "Β4", "Γ1", "Γ2");

    private static final String TEXT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <framework:Framework xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI"
                xmlns:framework="https://throughline.org/model/framework/1" id="5929c63e-ba3d-58a2-b599-364a3f1b0053" code="seven" name="Επτά">
              <categories id="27e9349b-f095-5df6-9e54-dd523245be00" code="Α" name="Κουλτούρα">
                <elements id="8dd86688-3100-510c-bcf2-6c595028f7e2" code="Α1" name="Ανοιχτή κουλτούρα" shortHeader="Κουλτούρα"/>
              </categories>
              <categories id="23ea6131-511e-5ee5-9306-0e915e525f07" code="Β" name="Πρακτικές">
                <elements id="7a2112d6-863b-5bde-a55e-14dc4a98ebf8" code="Β1" name="Υλικά" shortHeader="Υλικά"/>
                <elements id="8c6eadb2-07db-5a61-a4b6-563d296d84a4" code="Β2" name="Ομάδες" shortHeader="Ομάδες"/>
                <elements id="6e018022-c384-54b6-8bda-dc3974490930" name="Καθοδήγηση"/>
                <elements id="6bbb2c36-0926-5912-9d92-eb54c27741c2" code="Β4" name="Αξιολόγηση" shortHeader="Αξιολόγηση"/>
              </categories>
              <categories id="c3f69bea-6898-5e80-a031-169d47166e7a" code="Γ" name="Ηγεσία">
                <elements id="392b4849-2f2e-5fa6-97b3-5691383a2603" code="Γ1" name="Χρόνος" shortHeader="Χρόνος"/>
                <elements id="a1e10b2d-7452-5d8b-ab20-16ac8a325ed3" code="Γ2" name="Πόροι" shortHeader="Πόροι"/>
              </categories>
            </framework:Framework>
            """;

    private SevenElements() {
    }

    /** Installs it, until what is returned is closed. */
    public static DataBundle install() throws IOException, BundleException {
        return DataBundle.of("framework", KEY, TEXT);
    }
}
