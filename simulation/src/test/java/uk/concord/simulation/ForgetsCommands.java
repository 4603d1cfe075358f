package uk.concord.simulation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import uk.concord.node.book.CommandKey;
import uk.concord.node.book.Store;
import uk.concord.node.book.StoredCommand;
import uk.concord.testkit.memory.InMemoryStore;

/** Keeps no account of the commands it has accepted. */
final class ForgetsCommands implements Tampering {
    @Override
    public Store store(Store honest, InMemoryStore disk) {
        return new DefectiveStore(honest, book -> new BookDecorator(book) {
            @Override
            public Map<CommandKey, StoredCommand> commands(Collection<CommandKey> keys) {
                return Map.of();
            }

            @Override
            public void keepCommands(Collection<StoredCommand> commands) {
                super.keepCommands(List.of());
            }
        });
    }
}
