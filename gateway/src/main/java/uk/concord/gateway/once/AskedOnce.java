package uk.concord.gateway.once;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Questions under way. Whoever asks what somebody else is asking already waits for that answer, or shares that failure; other
 * questions are not held up by it. Answers are not kept.
 */
public final class AskedOnce<K, V> {
    private final ConcurrentHashMap<K, CompletableFuture<V>> underWay = new ConcurrentHashMap<>();

    /** The answer to a question, which nobody keeps. */
    public V ask(K question, Supplier<V> asking) {
        return ask(question, asking, answer -> {});
    }

    /**
     * The answer to a question.
     *
     * @param keep takes the answer while the question is still under way, so that nobody asks again in between
     */
    public V ask(K question, Supplier<V> asking, Keep<V> keep) {
        var mine = new CompletableFuture<V>();
        var theirs = underWay.putIfAbsent(question, mine);
        if (theirs != null) {
            return shared(theirs);
        }
        try {
            var answer = asking.get();
            if (underWay.get(question) == mine) {
                keep.keep(answer);
            }
            mine.complete(answer);
            return answer;
        } catch (Throwable failed) {
            mine.completeExceptionally(failed);
            throw failed;
        } finally {
            underWay.remove(question, mine);
        }
    }

    /** From now on these are asked anew: what is under way may be answered with what was true before. */
    public void forget(Predicate<K> questions) {
        underWay.keySet().removeIf(questions);
    }

    private static <V> V shared(CompletableFuture<V> theirs) {
        try {
            return theirs.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** Where an answer is kept. */
    @FunctionalInterface
    public interface Keep<V> {
        void keep(V answer);
    }
}
