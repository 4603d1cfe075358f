/** An embedded MariaDB server with security on, one for each agency. */
@NullMarked
package uk.concord.dev.database;

import org.jspecify.annotations.NullMarked;
