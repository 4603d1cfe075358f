/** The real database that tests use. */
@NullMarked
package uk.concord.testkit.database;

import org.jspecify.annotations.NullMarked;
