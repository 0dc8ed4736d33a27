package org.throughline.core.internal.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

import org.throughline.api.session.Passphrase;

/**
 * What comes out of a passphrase: the key of a file and of its journal, and a mark that tells the right passphrase from a wrong one. The passphrase
 * is hashed once, with PBKDF2; the three are drawn from the result with HMAC, so that none says anything of the others.
 *
 * @param file the key of the file
 * @param journal the key of the steps in its journal
 * @param check the mark
 */
record Keys(SecretKeySpec file, SecretKeySpec journal, byte[] check) {

    private static final int BITS = 256;
    private static final String MAC = "HmacSHA256";

    /** Takes a moment, on purpose. */
    static Keys of(Passphrase passphrase, byte[] salt, int iterations) {
        var spec = new PBEKeySpec(passphrase.characters(), salt, iterations, BITS);
        byte[] hashed = new byte[0];
        try {
            hashed = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
            return new Keys(key(hashed, "file"), key(hashed, "journal"), Arrays.copyOf(drawn(hashed, "check"), SealedHead.CHECK));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has PBKDF2 and HMAC with SHA-256.", e);
        } finally {
            spec.clearPassword();
            Arrays.fill(hashed, (byte) 0);
        }
    }

    private static SecretKeySpec key(byte[] hashed, String use) throws GeneralSecurityException {
        byte[] drawn = drawn(hashed, use);
        try {
            return new SecretKeySpec(drawn, "AES");
        } finally {
            Arrays.fill(drawn, (byte) 0);
        }
    }

    private static byte[] drawn(byte[] hashed, String use) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(MAC);
        mac.init(new SecretKeySpec(hashed, MAC));
        return mac.doFinal(use.getBytes(StandardCharsets.US_ASCII));
    }
}
