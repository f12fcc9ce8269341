package nl.doorstroom.cli;

/** Says, when a run is stopped from outside, that nothing of it is left. */
final class StopNotice implements AutoCloseable {
    private final Thread notice;

    StopNotice(CommonOptions common) {
        notice = new Thread(() -> common.tell("stopped"), "doorstroom-stop");
        Runtime.getRuntime().addShutdownHook(notice);
    }

    /** Whether the program is being stopped, so that whatever fails now is a consequence. */
    static boolean isUnderWay() {
        Thread probe = new Thread(() -> {}, "doorstroom-probe");
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    @Override
    public void close() {
        if (!isUnderWay()) {
            Runtime.getRuntime().removeShutdownHook(notice);
        }
    }
}
