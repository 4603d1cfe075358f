/** The service's database, real. */
@NullMarked
package uk.concord.council.store;

import org.jspecify.annotations.NullMarked;
