package nl.doorstroom.observe;

import nl.doorstroom.engine.child.Child;
import nl.doorstroom.engine.child.Situation;
import nl.doorstroom.engine.observer.Observer;
import nl.doorstroom.engine.observer.Presence;

/** Mean numbers waiting and in care of each pool in equal windows of time, the warm-up included if the windows cover it. */
public final class WindowSeries implements Observer {
    private final double fromDay;
    private final double widthDays;
    /** Index: pool; then the window. */
    private final double[][] waiting;

    private final double[][] inCare;

    /** So many windows in [fromDay, toDay). */
    public WindowSeries(int pools, double fromDay, double toDay, int windows) {
        this.fromDay = fromDay;
        widthDays = (toDay - fromDay) / windows;
        waiting = new double[pools][windows];
        inCare = new double[pools][windows];
    }

    /** Mean number on the list of a pool by window. */
    public double[] waiting(int pool) {
        return waiting[pool];
    }

    /** Mean number in a pool by window. */
    public double[] inCare(int pool) {
        return inCare[pool];
    }

    @Override
    public void waited(Child child, int pool, Situation situation, double from, double to) {
        add(waiting[pool], from, to);
    }

    @Override
    public void stayed(
            Child child, int pool, Presence presence, boolean fitting, int nextPool, double from, double to) {
        add(inCare[pool], from, to);
    }

    private void add(double[] windows, double from, double to) {
        double begin = Math.max(0, (from - fromDay) / widthDays);
        double end = Math.min(windows.length, (to - fromDay) / widthDays);
        for (int w = (int) begin; w < end; w++) {
            windows[w] += Math.min(end, w + 1) - Math.max(begin, w);
        }
    }
}
