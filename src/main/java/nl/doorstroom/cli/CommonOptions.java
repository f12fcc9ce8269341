package nl.doorstroom.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import nl.doorstroom.output.chart.FontCheck;
import nl.doorstroom.output.words.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Options that every command has, and what follows from them. */
final class CommonOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--lang", paramLabel = "nl|en", defaultValue = "nl", order = 90)
    @SuppressWarnings("UnusedVariable") // picocli checks it; it may also stand before the command
    private Language language = Language.NL;

    @Option(names = "--debug", order = 91)
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = 92)
    @SuppressWarnings("UnusedVariable") // picocli answers it
    private boolean help;

    Language language() {
        ParseResult parsed = spec.root().commandLine().getParseResult();
        return Language.in(parsed.originalArgs().toArray(String[]::new));
    }

    boolean isDebug() {
        return debug;
    }

    /** The texts of the program. */
    Words words() {
        return Words.in("cli", language().locale());
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** A line on the error stream, in the language of the user. */
    void tell(String key, Object... arguments) {
        err().println(words().say(key, arguments));
        err().flush();
    }

    /** Whether charts can be drawn here; says so when they cannot. */
    boolean canDraw() {
        boolean can = FontCheck.canDraw();
        if (!can) {
            tell("fonts");
        }
        return can;
    }

    /** The command line as typed. */
    List<String> commandLine() {
        ParseResult parsed = spec.root().commandLine().getParseResult();
        List<String> line = new ArrayList<>();
        line.add(spec.root().name());
        line.addAll(parsed.originalArgs());
        return line;
    }
}
