@NullMarked
package uk.concord.record.sealing;

import org.jspecify.annotations.NullMarked;
