/** The books in an SQL database: MySQL, MariaDB, or a cluster of either. */
@NullMarked
package uk.concord.node.store;

import org.jspecify.annotations.NullMarked;
