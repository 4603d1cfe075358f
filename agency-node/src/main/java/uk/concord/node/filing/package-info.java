/** Recording in decision files: who may, what stands against it, and how a file looks to people. */
@NullMarked
package uk.concord.node.filing;

import org.jspecify.annotations.NullMarked;
