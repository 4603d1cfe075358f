/** The service's database, real. */
@NullMarked
package uk.concord.health.store;

import org.jspecify.annotations.NullMarked;
