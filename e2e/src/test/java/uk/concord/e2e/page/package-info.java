/** Page objects: what a person sees and does. */
@NullMarked
package uk.concord.e2e.page;

import org.jspecify.annotations.NullMarked;
