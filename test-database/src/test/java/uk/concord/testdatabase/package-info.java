/** The real database that tests use. */
@NullMarked
package uk.concord.testdatabase;

import org.jspecify.annotations.NullMarked;
