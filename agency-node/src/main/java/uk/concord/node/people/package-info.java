/** Who holds which role at this agency and where they are written to, as far as Keycloak tells just now; nothing of it is kept. */
@NullMarked
package uk.concord.node.people;

import org.jspecify.annotations.NullMarked;
