/** Tests of the launcher. */
@NullMarked
package uk.concord.dev.database;

import org.jspecify.annotations.NullMarked;
