/** The keys of both agencies for people, and the change of the own ones. */
@NullMarked
package uk.concord.node.keychange;

import org.jspecify.annotations.NullMarked;
