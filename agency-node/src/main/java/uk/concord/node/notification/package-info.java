/** E-mails that tell people of this agency what waits for them: whom, of what, when, each once. They hold references, never words. */
@NullMarked
package uk.concord.node.notification;

import org.jspecify.annotations.NullMarked;
