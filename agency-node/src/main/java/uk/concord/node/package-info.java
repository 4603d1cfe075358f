@NullMarked
package uk.concord.node;

import org.jspecify.annotations.NullMarked;
