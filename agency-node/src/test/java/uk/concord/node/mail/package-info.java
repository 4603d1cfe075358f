/** Letters to a mail server. */
@NullMarked
package uk.concord.node.mail;

import org.jspecify.annotations.NullMarked;
