package nl.doorstroom.observe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import nl.doorstroom.engine.observer.Observer;
import org.jspecify.annotations.Nullable;

/** Several observers of one run, told in order. */
public final class Observers {
    private Observers() {}

    /** One observer that passes everything on. It forwards by reflection, so that no callback can be forgotten. */
    public static Observer of(List<Observer> observers) {
        List<Observer> all = List.copyOf(observers);
        return all.size() == 1
                ? all.get(0)
                : (Observer) Proxy.newProxyInstance(
                        Observer.class.getClassLoader(),
                        new Class<?>[] {Observer.class},
                        (self, callback, arguments) -> {
                            for (Observer each : all) {
                                tell(each, callback, arguments);
                            }
                            return null;
                        });
    }

    private static void tell(Observer observer, Method callback, @Nullable Object[] arguments) throws Throwable {
        try {
            callback.invoke(observer, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
