/** The link to every partner: the exchange over gRPC, the threads that keep it going, and how it stands. */
@NullMarked
package uk.concord.node.link;

import org.jspecify.annotations.NullMarked;
