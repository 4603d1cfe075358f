@NullMarked
package uk.concord.simulation;

import org.jspecify.annotations.NullMarked;
