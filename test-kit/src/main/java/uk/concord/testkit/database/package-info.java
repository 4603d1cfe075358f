/** A real database server for tests. */
@NullMarked
package uk.concord.testkit.database;

import org.jspecify.annotations.NullMarked;
