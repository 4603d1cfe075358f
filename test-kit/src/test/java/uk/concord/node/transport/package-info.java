/** Mutual TLS over real sockets. */
@NullMarked
package uk.concord.node.transport;

import org.jspecify.annotations.NullMarked;
