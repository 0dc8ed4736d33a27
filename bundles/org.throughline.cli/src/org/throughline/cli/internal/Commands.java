package org.throughline.cli.internal;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Comparator;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.throughline.api.cli.Verb;
import org.throughline.api.exchange.ExchangeException;
import org.throughline.api.session.PlanException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as a whole: finds the verb, runs it, and turns what went wrong into a sentence and an exit code. */
public final class Commands {

    private final CommandLine line = new CommandLine(new Throughline());

    /** A command line with these verbs. */
    public Commands(Collection<? extends Verb> verbs) {
        verbs.stream().map(CommandLine::new).sorted(Comparator.comparing(CommandLine::getCommandName))
                .forEach(verb -> line.addSubcommand(verb.getCommandName(), verb));
        line.addSubcommand(new HelpCommand());
        line.setParameterExceptionHandler((failure, arguments) -> wrongUsage(failure));
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
    }

    /** Runs the verb that the arguments name and answers with its exit code. Without arguments it prints the help. */
    public int run(String... arguments) {
        return arguments.length == 0 ? line.execute("help") : line.execute(arguments);
    }

    /** The same with other places to write to. */
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        line.setOut(out);
        line.setErr(err);
        return run(arguments);
    }

    private int wrongUsage(ParameterException failure) {
        PrintWriter err = failure.getCommandLine().getErr();
        if (failure.getCommandLine() == line && failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            err.println("There is no verb \"" + unmatched.getUnmatched().get(0) + "\". \"help\" lists the verbs.");
        } else {
            err.println(failure.getMessage());
            failure.getCommandLine().usage(err);
        }
        err.flush();
        return Verb.WRONG_USAGE;
    }

    private static int failed(Exception failure, CommandLine command) {
        if (failure instanceof UsageException) {
            command.getErr().println(failure.getMessage());
            command.getErr().flush();
            return Verb.WRONG_USAGE;
        }
        if (failure instanceof PlanException || failure instanceof ExchangeException
                || failure instanceof java.io.IOException) {
            command.getErr().println(sentence(failure));
            command.getErr().flush();
            return Verb.NOT_READ_OR_WRITTEN;
        }
        // A defect of ours or of a bundle: the person gets a sentence, who mends it the trace in the log.
        Logger.getLogger(Commands.class.getName()).log(Level.FINE, "A verb failed", failure);
        command.getErr().println("Something went wrong inside the program, and the command was not finished: " + failure
                + ". No plan was saved half-way. Please report it with the command and the file.");
        command.getErr().flush();
        return Verb.NOT_READ_OR_WRITTEN;
    }

    private static String sentence(Exception failure) {
        return failure instanceof java.nio.file.FileSystemException file
                ? "\"" + file.getFile() + "\" cannot be written. Is its folder there, may you write to it, and is there room on the disk?"
                : failure.getMessage();
    }

    @Command(name = "throughline", synopsisSubcommandLabel = "VERB",
            description = "Models a school district's professional learning system and keeps it coherent.",
            footer = {"", "Exit codes: 0 done, 1 done with problems listed, 2 wrong usage, 3 could not read or write."})
    static final class Throughline {

        @Option(names = {"-h", "--help"}, usageHelp = true, description = "Lists the verbs.")
        boolean help;
    }
}
