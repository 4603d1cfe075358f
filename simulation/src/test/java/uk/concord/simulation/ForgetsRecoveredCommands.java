package uk.concord.simulation;

import java.util.Collection;
import uk.concord.node.book.Store;
import uk.concord.node.book.StoredCommand;
import uk.concord.testkit.memory.InMemoryStore;

/** A service that takes its entries back from the partner, and not what commands they came from. */
final class ForgetsRecoveredCommands implements Tampering {
    @Override
    public Store store(Store honest, InMemoryStore disk) {
        return new DefectiveStore(honest, book -> new BookDecorator(book) {
            @Override
            public void keepCommands(Collection<StoredCommand> commands) {
                super.keepCommands(commands.stream()
                        .filter(command -> !command.request().equals(StoredCommand.UNKNOWN_REQUEST))
                        .toList());
            }
        });
    }
}
