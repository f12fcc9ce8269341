package nl.doorstroom.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the rows of tables on as many threads as a run may have, in the order of what they are made from. */
final class Workers implements AutoCloseable {
    /** So many are found at once, with all their periods, so that a table is never in memory as a whole. */
    private static final int AT_A_TIME = 16;

    private final ExecutorService pool;
    private final boolean alone;

    Workers(int threads) {
        alone = threads == 1;
        pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "doorstroom-tables");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What is found for each of some things, in their order. */
    <T, R> Stream<R> find(List<T> things, Function<T, Stream<R>> found) {
        if (alone) {
            return things.stream().flatMap(found);
        }
        return IntStream.iterate(0, from -> from < things.size(), from -> from + AT_A_TIME)
                .mapToObj(from -> things.subList(from, Math.min(things.size(), from + AT_A_TIME)))
                .flatMap(some -> together(some, found).stream())
                .flatMap(List::stream);
    }

    private <T, R> List<List<R>> together(List<T> some, Function<T, Stream<R>> found) {
        List<Future<List<R>>> running = new ArrayList<>();
        for (T thing : some) {
            running.add(pool.submit(() -> found.apply(thing).toList()));
        }
        List<List<R>> all = new ArrayList<>();
        for (Future<List<R>> each : running) {
            all.add(result(each));
        }
        return all;
    }

    private static <R> R result(Future<R> running) {
        try {
            return running.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while finding the rows of a table", e);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
