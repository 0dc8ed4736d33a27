package org.throughline.reference;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EPackage;
import org.throughline.api.describe.Describer;

/** The reference to everything that a plan can hold. The same metamodel always gives the same bytes. */
public final class Reference {

    private final Words words;
    private final Concerns concerns;

    /**
     * @param describer what to call things on screen
     * @param plan the package that uses all others, directly or through others
     */
    public Reference(Describer describer, EPackage plan) {
        concerns = new Concerns(plan);
        words = new Words(Objects.requireNonNull(describer), concerns);
    }

    /** The files by their path below the reference's folder: pages in Markdown, and pictures. */
    public SortedMap<String, String> files() {
        var files = new TreeMap<String, String>();
        for (EPackage concern : concerns.all()) {
            Map<String, Diagram> pictures = new ConcernPictures(words, concern).all();
            pictures.forEach((name, diagram) -> files.put(name, picture(diagram)));
            files.put(Words.page(concern), new ConcernPage(words, concerns, concern, pictures).text());
        }
        Diagram whole = new WholePicture(words, concerns).diagram();
        files.put(WholePicture.FILE, picture(whole));
        files.put("README.md", new IndexPage(words, concerns, whole).text());
        return files;
    }

    /** The names of the concerns, each a page, with those first that others build on. */
    public List<String> concerns() {
        return concerns.all().stream().map(EPackage::getName).toList();
    }

    private static String picture(Diagram diagram) {
        return new SvgPicture(new LayeredLayout().place(diagram)).text();
    }
}
