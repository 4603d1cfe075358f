package uk.concord.log;

/** Bytes from outside that are not what their format says. The message never repeats those bytes. */
public final class MalformedData extends LogException {
    public MalformedData(String message) {
        super(message);
    }
}
