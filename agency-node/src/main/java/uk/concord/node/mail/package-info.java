/** Letters sent through a mail server, over SMTP. What they say is made elsewhere. */
@NullMarked
package uk.concord.node.mail;

import org.jspecify.annotations.NullMarked;
