package uk.concord.testkit.book;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.concord.node.book.Book;
import uk.concord.node.book.LockedBook;
import uk.concord.node.book.RecordRow;
import uk.concord.node.book.Store;
import uk.concord.node.book.StoredCheckpoint;
import uk.concord.node.book.StoredEntry;
import uk.concord.record.PartnershipId;

/** A store in which somebody has changed entries, rows or checkpoints behind the service's back. */
final class ForgedStore implements Store {
    private final Store honest;
    UnaryOperator<StoredEntry> entry = UnaryOperator.identity();
    UnaryOperator<RecordRow> row = UnaryOperator.identity();
    UnaryOperator<StoredCheckpoint> checkpoint = UnaryOperator.identity();

    ForgedStore(Store honest) {
        this.honest = honest;
    }

    @Override
    public <T> T locked(PartnershipId partnership, Function<? super LockedBook, ? extends T> work) {
        return honest.locked(partnership, work);
    }

    @Override
    public <T> T read(PartnershipId partnership, Function<? super Book, ? extends T> reading) {
        return honest.read(
                partnership,
                book -> reading.apply((Book) Proxy.newProxyInstance(
                        Book.class.getClassLoader(),
                        new Class<?>[] {Book.class},
                        (_, method, arguments) -> forged(invoked(book, method, arguments)))));
    }

    private static @Nullable Object invoked(Book book, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(book, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private Object forgedItem(Object item) {
        return switch (item) {
            case StoredEntry stored -> entry.apply(stored);
            case RecordRow stored -> row.apply(stored);
            default -> item;
        };
    }

    private @Nullable Object forged(@Nullable Object answer) {
        return switch (answer) {
            case List<?> list -> list.stream().map(this::forgedItem).toList();
            case Optional<?> one ->
                one.map(item -> item instanceof StoredCheckpoint stored ? checkpoint.apply(stored) : item);
            case null -> null;
            default -> answer;
        };
    }
}
