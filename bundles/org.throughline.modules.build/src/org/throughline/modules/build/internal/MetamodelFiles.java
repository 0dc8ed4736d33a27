package org.throughline.modules.build.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.throughline.api.content.ContentCatalog;
import org.throughline.api.diagnostic.Diagnostic;
import org.throughline.api.diagnostic.Severity;
import org.throughline.api.modules.MetamodelCheck;

/** The metamodels that a manifest names, checked where they lie, so that a fault has its file and line. */
final class MetamodelFiles {

    private static final Pattern ONE = Pattern.compile("(" + Pattern.quote(ContentCatalog.NAMESPACE) + "(?:;\\s*\\w+\\s*=\\s*(?:\"[^\"]*\"|[^;,\"]*))*)");
    private static final Pattern ATTRIBUTE = Pattern.compile(";\\s*(\\w+)\\s*=\\s*(?:\"([^\"]*)\"|([^;,\"]*))");

    private final MetamodelCheck check;

    MetamodelFiles(MetamodelCheck check) {
        this.check = check;
    }

    List<Diagnostic> problems(Path root, Attributes manifest) throws IOException {
        var problems = new ArrayList<Diagnostic>();
        String provided = manifest.getValue("Provide-Capability");
        Matcher capability = ONE.matcher(provided == null ? "" : provided);
        while (capability.find()) {
            String text = capability.group(1);
            String file = attribute(text, "file");
            if (attribute(text, "kind").equals(ContentCatalog.METAMODEL) && file.endsWith(".ecore")) {
                Path path = root.resolve(file);
                if (Files.exists(path)) {
                    check.check(attribute(text, "key"), Files.readString(path)).forEach(p -> problems.add(p.about(path.toString())));
                } else {
                    problems.add(Diagnostic.of(Severity.ERROR, "module.file", "The manifest names the metamodel \"" + file + "\", which is not there.")
                            .about(root.resolve("META-INF").resolve("MANIFEST.MF").toString()));
                }
            }
        }
        return problems;
    }

    private static String attribute(String capability, String name) {
        Matcher attribute = ATTRIBUTE.matcher(capability);
        while (attribute.find()) {
            if (attribute.group(1).equals(name)) {
                return (attribute.group(2) == null ? attribute.group(3) : attribute.group(2)).strip();
            }
        }
        return "";
    }
}
