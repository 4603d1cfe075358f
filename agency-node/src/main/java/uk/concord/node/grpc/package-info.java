/** What every gRPC endpoint of a service shares: the ways a call can fail, their mapping to a status, reading requests. */
@NullMarked
package uk.concord.node.grpc;

import org.jspecify.annotations.NullMarked;
