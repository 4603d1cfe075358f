/** What holds of every agency's store and migrations on a real database. */
@NullMarked
package uk.concord.testkit.database;

import org.jspecify.annotations.NullMarked;
