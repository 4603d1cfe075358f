@NullMarked
package uk.concord.testkit;

import org.jspecify.annotations.NullMarked;
