package uk.concord.gateway.health;

/** Something the gateway cannot work without. */
interface Check {
    String name();

    /** Returns when all is well and throws a sentence otherwise. */
    void run() throws NotReady;

    /** What is not well, for operators. */
    final class NotReady extends Exception {
        NotReady(String sentence) {
            super(sentence);
        }
    }
}
