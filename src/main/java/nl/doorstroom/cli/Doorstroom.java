package nl.doorstroom.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command: help, version and the list of commands. */
@Command(
        name = "doorstroom",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        exitCodeOnInvalidInput = 2,
        exitCodeOnExecutionException = 70,
        description = "Case-flow simulation of youth-care capacity in a Dutch region.")
final class Doorstroom implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command given");
    }
}
