@NullMarked
package uk.concord.dev;

import org.jspecify.annotations.NullMarked;
