package nl.doorstroom.cli;

import java.util.Arrays;
import java.util.Map;
import java.util.Stack;
import nl.doorstroom.output.EventLogFiles.Format;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Lets a file follow a bare {@code --log}: only what is attached by =, or a word that is a format, belongs to it. */
final class LogFormatAside implements IParameterPreprocessor {
    @Override
    @SuppressWarnings("JdkObsolete") // picocli's choice
    public boolean preprocess(Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
        boolean isAttached = !String.valueOf(info.getOrDefault("separator", "")).isBlank();
        if (isAttached) {
            return false;
        }
        boolean isFormat = !arguments.isEmpty()
                && Arrays.stream(Format.values())
                        .anyMatch(format -> format.name().equalsIgnoreCase(arguments.peek()));
        if (!isFormat) {
            option.setValue(Format.PARQUET);
        }
        return !isFormat;
    }
}
