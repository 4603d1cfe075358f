package uk.concord.log.note;

import uk.concord.log.MalformedData;

/** The note signature types we make and accept, with their C2SP type byte and sizes in bytes. */
public enum SignatureKind {
    /** A log's Ed25519 signature over the note's text (C2SP signed-note). */
    ED25519_LOG(0x01, "Ed25519", 32, 0, 64),
    /** A mirror's timed Ed25519 cosignature, {@code cosignature/v1} (C2SP tlog-cosignature). */
    ED25519_COSIGNATURE(0x04, "Ed25519", 32, Long.BYTES, 64),
    /** An ML-DSA-44 signature with a time, which a log leaves at zero (C2SP tlog-cosignature). */
    ML_DSA_44(0x06, "ML-DSA-44", 1312, Long.BYTES, 2420);

    private final int typeByte;
    private final String algorithm;
    private final int publicKeyLength;
    private final int timeLength;
    private final int rawSignatureLength;

    SignatureKind(int typeByte, String algorithm, int publicKeyLength, int timeLength, int rawSignatureLength) {
        this.typeByte = typeByte;
        this.algorithm = algorithm;
        this.publicKeyLength = publicKeyLength;
        this.timeLength = timeLength;
        this.rawSignatureLength = rawSignatureLength;
    }

    /** The kind with this type byte; others are refused. */
    public static SignatureKind of(int typeByte) {
        for (var kind : values()) {
            if (kind.typeByte == typeByte) {
                return kind;
            }
        }
        throw new MalformedData("a key type is 0x01, 0x04 or 0x06, found 0x" + Integer.toHexString(typeByte & 0xff));
    }

    public int typeByte() {
        return typeByte;
    }

    /** The algorithm's name in the JDK. */
    public String algorithm() {
        return algorithm;
    }

    public int publicKeyLength() {
        return publicKeyLength;
    }

    /** Whether a time of eight bytes stands before the signature. */
    public boolean timed() {
        return timeLength > 0;
    }

    /** Length of the whole signature without the key id: the time, if any, and the signature proper. */
    public int signatureLength() {
        return timeLength + rawSignatureLength;
    }

    int timeLength() {
        return timeLength;
    }
}
