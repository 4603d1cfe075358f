/** A real mail server for tests that keeps what it was sent. */
@NullMarked
package uk.concord.testkit.mail;

import org.jspecify.annotations.NullMarked;
