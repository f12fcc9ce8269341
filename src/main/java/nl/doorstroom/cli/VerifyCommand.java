package nl.doorstroom.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nl.doorstroom.cli.verify.Agreement;
import nl.doorstroom.cli.verify.AgreementTable;
import nl.doorstroom.cli.verify.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Holds the engine against exact answers. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", order = 2)
    private long seed;

    @Option(names = "--threads", paramLabel = "T", order = 3)
    private @Nullable Integer threads;

    @Override
    public Integer call() throws InterruptedException {
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : Math.max(1, threads);
        AgreementTable table = new AgreementTable(common.words());
        common.out().print(table.heading());
        common.out().flush();
        List<Agreement> agreements = new Verification(seed, workers).runAll(ofCase -> {
            common.out().print(table.lines(ofCase));
            common.out().flush();
        });
        common.out().println();
        common.out().print(table.summary(agreements));
        return Verification.passes(agreements) ? ExitCode.DONE : ExitCode.FAILED;
    }
}
