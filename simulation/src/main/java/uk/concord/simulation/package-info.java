/** Two partnerships of three agencies with their networks, disks and clocks, all seeded: a run replays exactly. */
@NullMarked
package uk.concord.simulation;

import org.jspecify.annotations.NullMarked;
