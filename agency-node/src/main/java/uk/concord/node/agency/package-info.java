/** Who this agency is and with whom it keeps partnerships, as configured. */
@NullMarked
package uk.concord.node.agency;

import org.jspecify.annotations.NullMarked;
