package nl.doorstroom.cli.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The whole program loaded a second time, with one class compiled from a source that has a fault in it. */
final class FaultyProgram extends ClassLoader {
    private static final String PROGRAM = "nl.doorstroom.";

    private final Map<String, byte[]> faulty;

    private FaultyProgram(Map<String, byte[]> faulty) {
        super(FaultyProgram.class.getClassLoader());
        this.faulty = faulty;
    }

    /** Compiles the fault and loads the program with it. */
    static FaultyProgram with(Fault fault) throws IOException {
        return new FaultyProgram(compile(fault.className(), fault.source()));
    }

    /** The checks of an exact case that fail in this program, with one in so many of its replications. */
    List<String> failedChecks(String exactCase, int oneIn) throws ReflectiveOperationException {
        @SuppressWarnings("unchecked")
        BiFunction<String, Integer, List<String>> cases = (BiFunction<String, Integer, List<String>>)
                loadClass(FailedChecks.class.getName()).getDeclaredConstructor().newInstance();
        return cases.apply(exactCase, oneIn);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(PROGRAM)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] code = faulty.get(name);
        if (code == null) {
            code = compiled(name);
        }
        return defineClass(name, code, 0, code.length);
    }

    private byte[] compiled(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private static Map<String, byte[]> compile(String className, String source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (InMemory files = new InMemory(compiler.getStandardFileManager(null, null, null))) {
            List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
            boolean done = compiler.getTask(
                            messages, files, null, options, null, List.of(new Source(className, source)))
                    .call();
            if (!done) {
                throw new IllegalStateException("The faulty source does not compile: " + messages);
            }
            Map<String, byte[]> classes = new HashMap<>();
            files.classes.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        }
    }

    /** A source text handed to the compiler. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Keeps compiled classes in memory. */
    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

        InMemory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            classes.put(className, bytes);
            return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }
    }
}
