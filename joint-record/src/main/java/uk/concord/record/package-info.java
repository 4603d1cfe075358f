@NullMarked
package uk.concord.record;

import org.jspecify.annotations.NullMarked;
