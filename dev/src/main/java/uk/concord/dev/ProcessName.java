package uk.concord.dev;

import uk.concord.dev.process.Announcer;

/** The process a command is about. */
final class ProcessName {
    private ProcessName() {}

    /** The only argument; ends the program with a sentence when it is not a process of the stack. */
    static String from(String[] arguments, Announcer announcer) {
        if (arguments.length != 1 || !Names.all().contains(arguments[0])) {
            announcer.print("Name one process of the stack: " + String.join(", ", Names.all()) + ".");
            System.exit(1);
        }
        return arguments[0];
    }
}
