package uk.concord.node.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Factory;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import uk.concord.node.book.CommitListener;
import uk.concord.node.book.Store;
import uk.concord.node.measure.TimedStore;
import uk.concord.node.readings.ReadingStore;

/** Makes the store on the service's pool of connections. */
@Factory
final class StoreFactory {

    /** The pool itself: the wrapped one knows only the connections of Micronaut's own transactions. */
    @Singleton
    Store store(DataSource dataSource, DataSourceResolver resolver, CommitListener listener, MeterRegistry registry) {
        return new TimedStore(new JdbcStore(resolver.resolve(dataSource), listener), registry);
    }

    @Singleton
    ReadingStore readings(DataSource dataSource, DataSourceResolver resolver) {
        return new JdbcReadings(resolver.resolve(dataSource));
    }
}
