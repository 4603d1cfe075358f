/** Tests of the package of the same name. */
@NullMarked
package uk.concord.gateway.people;

import org.jspecify.annotations.NullMarked;
