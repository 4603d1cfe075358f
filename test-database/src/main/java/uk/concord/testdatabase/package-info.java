/** A real database server for the tests of every module that has tables. */
@NullMarked
package uk.concord.testdatabase;

import org.jspecify.annotations.NullMarked;
