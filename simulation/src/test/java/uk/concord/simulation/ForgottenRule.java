package uk.concord.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Everything of ours loaded anew, with one method of the rules answering the same whatever it is asked. The rules themselves have no seam for
 * it, so that nothing that runs can ever be told to judge otherwise.
 */
final class ForgottenRule extends ClassLoader {
    private static final String OURS = "uk.concord.";

    private final String type;
    private final String method;
    private final Consumer<CodeBuilder> answer;

    /**
     * @param type the class that has the method
     * @param answer the whole body of the method
     */
    ForgottenRule(String type, String method, Consumer<CodeBuilder> answer) {
        super(ForgottenRule.class.getClassLoader());
        this.type = type;
        this.method = method;
        this.answer = answer;
    }

    /** Runs a class with a public constructor that takes nothing, as it goes without the rule. */
    void run(Class<? extends Runnable> played) {
        try {
            ((Runnable) loadClass(played.getName()).getConstructor().newInstance()).run();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("not to be run: " + played, e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded == null ? defined(name) : loaded;
        }
    }

    private Class<?> defined(String name) throws ClassNotFoundException {
        try (var file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            var bytes = file.readAllBytes();
            var ours = name.equals(type) ? forgetting(ClassFile.of().parse(bytes)) : bytes;
            return defineClass(name, ours, 0, ours.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] forgetting(ClassModel rules) {
        Predicate<MethodModel> forgotten = one -> one.methodName().equalsString(method);
        if (rules.methods().stream().filter(forgotten).count() != 1) {
            throw new IllegalArgumentException(type + " has not one method " + method);
        }
        return ClassFile.of()
                .transformClass(rules, ClassTransform.transformingMethods(forgotten, (builder, element) -> {
                    if (element instanceof CodeModel) {
                        builder.withCode(answer);
                    } else {
                        builder.with(element);
                    }
                }));
    }
}
