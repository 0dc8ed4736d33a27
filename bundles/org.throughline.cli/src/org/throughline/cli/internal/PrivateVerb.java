package org.throughline.cli.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.throughline.api.cli.Verb;
import org.throughline.api.session.Companion;
import org.throughline.api.session.Passphrase;
import org.throughline.api.session.PlanException;
import org.throughline.api.session.Plans;
import org.throughline.api.session.PrivateFiles;
import org.throughline.api.session.PrivateSession;
import org.throughline.api.session.Session;
import org.throughline.model.plan.PrivateContent;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether a plan has private content, and makes the file for it. It never prints what stands in it. */
@Component(service = Verb.class)
@Command(name = "private", description = "Says whether a plan has private content beside it and whether it is locked; or makes the file for it.",
        footer = {"", "What is private is never printed. Without the passphrase nobody can read a locked file; there is no way around it, so keep the passphrase safe."})
public final class PrivateVerb extends VerbOptions implements Verb {

    private final Plans plans;
    private final PrivateFiles privates;

    @Parameters(index = "0", paramLabel = "PLAN", description = "The plan.")
    Path plan;

    @Option(names = "--create", description = "Makes the file for private content, locked if there is a passphrase.")
    boolean create;

    @Option(names = "--passphrase-file", paramLabel = "FILE", description = "Takes the passphrase from the first line of this file.")
    Optional<Path> passphraseFile = Optional.empty();

    /** Finds private content with this service. */
    @Activate
    public PrivateVerb(@Reference Plans plans, @Reference PrivateFiles privates) {
        this.plans = plans;
        this.privates = privates;
    }

    @Override
    public Integer call() throws PlanException, IOException, UsageException {
        try (Session session = plans.open(plan); Passphrase passphrase = passphrase()) {
            if (create) {
                privates.create(session, System.getProperty("user.name", "private"), passphrase).close();
            }
            Optional<Companion> companion = privates.find(session);
            if (companion.isEmpty()) {
                answer(new Answer().put("file", text(plan)).put("there", false),
                        () -> "The plan has no private content. \"private PLAN --create\" makes the file for it.");
                return DONE;
            }
            return said(session, companion.get(), passphrase);
        }
    }

    private Integer said(Session session, Companion companion, Passphrase passphrase) throws PlanException {
        var json = new Answer().put("file", text(plan)).put("there", true).put("private", text(companion.file())).put("plan", session.plan().getId())
                .put("locked", companion.locked()).put("byAnotherName", companion.elsewhere());
        String line = "\"" + companion.file().getFileName() + "\" belongs to this plan" + (companion.elsewhere() ? ", though it goes by another name," : "")
                + (companion.locked() ? " and is locked" : " and is not locked");
        if (companion.locked() && passphrase.isNone()) {
            answer(json, () -> line + ". How much is in it takes the passphrase.");
            return DONE;
        }
        try (PrivateSession mine = privates.lookAt(session, companion.file(), passphrase)) {
            int objects = count(mine.content());
            answer(json.put("objects", objects), () -> line + ". It holds " + objects + (objects == 1 ? " object." : " objects."));
            // what is to be said of it may name what is in it
            return Answer.hasProblems(mine.problems()) ? DONE_WITH_PROBLEMS : DONE;
        }
    }

    private static int count(PrivateContent content) {
        int count = 0;
        for (EObject part : content.getNotes()) {
            count += 1 + size(part);
        }
        for (EObject part : content.getModules()) {
            count += 1 + size(part);
        }
        return count;
    }

    private static int size(EObject object) {
        int count = 0;
        for (var all = object.eAllContents(); all.hasNext(); all.next()) {
            count++;
        }
        return count;
    }

    /** Never as a text, which could not be wiped. */
    private Passphrase passphrase() throws IOException, UsageException {
        if (passphraseFile.isEmpty()) {
            return Passphrase.none();
        }
        byte[] bytes = Files.readAllBytes(passphraseFile.get());
        CharBuffer decoded = CharBuffer.allocate(0);
        try {
            decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            // some editors put a mark in front of a text
            int start = decoded.length() > 0 && decoded.charAt(0) == '\uFEFF' ? 1 : 0;
            int end = start;
            while (end < decoded.length() && decoded.charAt(end) != '\n' && decoded.charAt(end) != '\r') {
                end++;
            }
            char[] line = new char[end - start];
            decoded.position(start).get(line);
            if (line.length == 0) {
                throw new UsageException("The first line of \"" + passphraseFile.get() + "\" is empty. Write the passphrase there.");
            }
            return Passphrase.of(line);
        } catch (CharacterCodingException e) {
            throw new UsageException("\"" + passphraseFile.get() + "\" is not a text in UTF-8. Write the passphrase into its first line.");
        } finally {
            Arrays.fill(bytes, (byte) 0);
            if (decoded.hasArray()) {
                Arrays.fill(decoded.array(), '\0');
            }
        }
    }
}
