@NullMarked
package uk.concord.health;

import org.jspecify.annotations.NullMarked;
