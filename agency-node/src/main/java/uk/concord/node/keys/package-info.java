/** This agency's keys and its partners', as files, and the file that says what was last signed. */
@NullMarked
package uk.concord.node.keys;

import org.jspecify.annotations.NullMarked;
