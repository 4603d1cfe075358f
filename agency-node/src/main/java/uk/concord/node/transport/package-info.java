/** Mutual TLS between processes: who may call what, known by certificate. */
@NullMarked
package uk.concord.node.transport;

import org.jspecify.annotations.NullMarked;
