/** The agencies' services as tests need them. */
@NullMarked
package uk.concord.gateway.agencies;

import org.jspecify.annotations.NullMarked;
