@NullMarked
package uk.concord.gateway;

import org.jspecify.annotations.NullMarked;
