/** The stack's own mail server: it delivers nothing and shows what it was sent. */
@NullMarked
package uk.concord.dev.mail;

import org.jspecify.annotations.NullMarked;
