/** Certificates for tests of mutual TLS, made in memory. */
@NullMarked
package uk.concord.testkit.transport;

import org.jspecify.annotations.NullMarked;
