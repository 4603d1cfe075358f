@NullMarked
package uk.concord.bench;

import org.jspecify.annotations.NullMarked;
