package nl.doorstroom.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import nl.doorstroom.output.Disk;
import nl.doorstroom.output.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The root command: help, version and the list of commands. */
@Command(
        name = "doorstroom",
        synopsisSubcommandLabel = "${bundle:label.command}",
        versionProvider = ProgramVersion.class,
        subcommands = {
            RunCommand.class,
            CompareCommand.class,
            ValidateCommand.class,
            ShowCommand.class,
            NewCommand.class,
            VerifyCommand.class,
        })
final class Doorstroom implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            order = 93)
    @SuppressWarnings("UnusedVariable") // picocli answers it
    private boolean version;

    private final Disk disk;

    private Doorstroom(Disk disk) {
        this.disk = disk;
    }

    /** How the files of a run are opened. */
    Disk disk() {
        return disk;
    }

    /** Runs a command line and gives its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(Disk.OF_SYSTEM, out, err, arguments);
    }

    /** The same with another way to open the files of a run. */
    static int run(Disk disk, PrintWriter out, PrintWriter err, String... arguments) {
        Words words = Words.in("cli", Language.in(arguments).locale());
        Failures failures = new Failures(words, err, List.of(arguments));
        try {
            CommandLine program = new CommandLine(new Doorstroom(disk));
            program.setResourceBundle(
                    Words.in("help", Language.in(arguments).locale()).bundle());
            program.setOut(out).setErr(err);
            program.setCaseInsensitiveEnumValuesAllowed(true);
            program.setAbbreviatedOptionsAllowed(false);
            program.setExpandAtFiles(false);
            program.registerConverter(Path.class, Doorstroom::path);
            program.setUsageHelpWidth(100);
            program.setUsageHelpAutoWidth(false);
            program.setParameterExceptionHandler((problem, args) -> failures.misuse(problem));
            program.setExecutionExceptionHandler((problem, command, parsed) -> failures.failed(problem));
            return program.execute(arguments);
        } catch (RuntimeException | Error problem) {
            return failures.failed(problem);
        }
    }

    /** An empty name would be the folder in which the program was started. */
    private static Path path(String name) {
        if (name.isBlank()) {
            throw new TypeConversionException("no name");
        }
        return Path.of(name);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), common.words().say("misuse.command"));
    }
}
