@NullMarked
package uk.concord.council;

import org.jspecify.annotations.NullMarked;
