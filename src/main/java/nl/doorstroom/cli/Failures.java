package nl.doorstroom.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.doorstroom.experiment.ScratchFileException;
import nl.doorstroom.output.BusyException;
import nl.doorstroom.output.CannotWriteException;
import nl.doorstroom.output.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever goes wrong into one message and an exit code; a stack trace only with {@code --debug}. */
final class Failures {
    private final Words words;
    private final PrintWriter err;
    private final boolean debug;
    private final List<String> arguments;

    Failures(Words words, PrintWriter err, List<String> arguments) {
        this.words = words;
        this.err = err;
        this.debug = arguments.contains("--debug");
        this.arguments = arguments;
    }

    /** A command line that makes no sense. */
    int misuse(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        err.println(words.say("misuse", text(problem)));
        if (problem instanceof UnmatchedArgumentException unmatched) {
            suggestions(unmatched).forEach(near -> err.println(words.say("misuse.near", near)));
        }
        err.println(words.say("misuse.help", command.getCommandSpec().qualifiedName()));
        return ExitCode.INPUT;
    }

    private String text(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return words.say("misuse.unknown", String.join(" ", unmatched.getUnmatched()));
        }
        if (problem instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return words.say("misuse.missing", missing.getMissing().get(0).paramLabel());
        }
        if (problem instanceof OverwrittenOptionException twice) {
            return words.say("misuse.twice", name(twice.getOverwritten()));
        }
        if (problem.getArgSpec() != null && problem.getValue() != null) {
            String found = words.say("misuse.value", name(problem.getArgSpec()), problem.getValue());
            String expected = expected(problem.getArgSpec());
            return expected.isEmpty() ? found : found + "; " + words.say("misuse.expected", expected);
        }
        return Objects.requireNonNullElse(problem.getMessage(), "");
    }

    private String expected(ArgSpec argument) {
        Class<?> type = argument.auxiliaryTypes()[0];
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(value -> value.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
        }
        if (type == int.class || type == Integer.class) {
            // Every such option is a number of something.
            return words.say("misuse.number");
        }
        if (type == Path.class || List.of(argument.auxiliaryTypes()).contains(Path.class)) {
            return words.say("misuse.name");
        }
        return type == long.class || type == Long.class ? words.say("misuse.whole") : "";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static List<String> suggestions(UnmatchedArgumentException unmatched) {
        return unmatched.getSuggestions().stream().limit(3).toList();
    }

    /** Anything else. */
    int failed(Throwable problem) {
        if (StopNotice.isUnderWay()) {
            return ExitCode.STOPPED;
        }
        Throwable cause = known(problem);
        if (debug) {
            err.print(trace(problem));
        }
        if (cause instanceof BadInputException) {
            err.println(cause.getMessage());
            return ExitCode.INPUT;
        }
        if (cause instanceof CannotWriteException refused) {
            return refused(refused);
        }
        if (cause instanceof ScratchFileException scratch) {
            int exitCode = refused(new CannotWriteException(scratch.file(), scratch.refusal()));
            err.println(words.say("cannot.scratch"));
            return exitCode;
        }
        if (cause instanceof BusyException busy) {
            err.println(words.say("busy", busy.folder(), busy.process()));
            return ExitCode.BUSY;
        }
        if (cause instanceof InterruptedException) {
            return ExitCode.STOPPED;
        }
        if (cause instanceof OutOfMemoryError) {
            err.println(words.say("memory", Runtime.getRuntime().maxMemory() >> 20));
            return ExitCode.FAULT;
        }
        return fault(problem);
    }

    private int refused(CannotWriteException problem) {
        String reason = problem.reason().name().toLowerCase(Locale.ROOT);
        err.println(words.say("cannot.write." + reason, problem.file(), problem.system()));
        return ExitCode.CANNOT_WRITE;
    }

    /** The first cause that has a message of its own. */
    private static Throwable known(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadInputException
                    || cause instanceof CannotWriteException
                    || cause instanceof ScratchFileException
                    || cause instanceof BusyException
                    || cause instanceof InterruptedException
                    || cause instanceof OutOfMemoryError) {
                return cause;
            }
        }
        return problem;
    }

    private int fault(Throwable problem) {
        Path report = report(problem);
        err.println(words.say("fault", problem.getClass().getSimpleName(), report == null ? "-" : report));
        return ExitCode.FAULT;
    }

    private @Nullable Path report(Throwable problem) {
        try {
            Path report = Files.createTempFile("doorstroom-", ".txt");
            String text = String.join(
                    System.lineSeparator(),
                    "Doorstroom " + ProgramVersion.text(),
                    "Java " + Runtime.version() + ", " + System.getProperty("os.name"),
                    "doorstroom " + String.join(" ", arguments),
                    "",
                    trace(problem));
            Files.writeString(report, text, StandardCharsets.UTF_8);
            return report;
        } catch (IOException e) {
            return null;
        }
    }

    private static String trace(Throwable problem) {
        StringWriter text = new StringWriter();
        text.append(problem.toString()).append(System.lineSeparator());
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            text.append(cause == problem ? "" : "Caused by: " + cause + System.lineSeparator());
            Arrays.stream(cause.getStackTrace())
                    .forEach(frame ->
                            text.append("    at ").append(frame.toString()).append(System.lineSeparator()));
        }
        return text.toString();
    }
}
