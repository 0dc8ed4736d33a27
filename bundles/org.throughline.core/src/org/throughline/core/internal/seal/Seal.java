package org.throughline.core.internal.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.throughline.api.session.Passphrase;
import org.throughline.api.session.PlanException;
import org.throughline.core.internal.keep.Cover;

/**
 * A cover that a passphrase takes off: AES-256 in Galois/Counter Mode, which also notices each changed byte. Each file that is written and
 * each step of the journal has a nonce of its own. The line before the content is authenticated with it; a step is
 * authenticated with the salt of its file, so that a step of another file does not pass.
 */
public final class Seal implements Cover {

    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final SecureRandom random = new SecureRandom();
    private final SealedHead head;
    private final Keys keys;
    /** What was written or read last: the same content is the same file. */
    private byte[] lastHash = new byte[0];
    private byte[] lastCovered = new byte[0];

    private Seal(SealedHead head, Keys keys) {
        this.head = head;
        this.keys = keys;
    }

    /** A new seal for the private content of a plan. */
    public static Seal fresh(Passphrase passphrase, String plan) {
        byte[] salt = new byte[SealedHead.SALT];
        new SecureRandom().nextBytes(salt);
        Keys keys = Keys.of(passphrase, salt, SealedHead.FEWEST_ITERATIONS);
        return new Seal(new SealedHead(plan, SealedHead.FEWEST_ITERATIONS, salt, keys.check(), new byte[SealedHead.NONCE]), keys);
    }

    /**
     * The seal that is on a file.
     *
     * @param name the file's name, for the sentences
     * @throws PlanException if the passphrase is not the right one, or the file is damaged
     */
    public static Seal of(byte[] bytes, Passphrase passphrase, String name) throws PlanException {
        SealedHead head = SealedHead.of(bytes).orElseThrow(() -> damaged(name));
        if (passphrase.isNone()) {
            throw new PlanException("\"" + name + "\" is locked. Type its passphrase.");
        }
        Keys keys = Keys.of(passphrase, head.salt(), head.iterations());
        if (!MessageDigest.isEqual(head.check(), keys.check())) {
            throw new PlanException("This is not the passphrase of \"" + name + "\". Try again; capital letters count.");
        }
        return new Seal(head, keys);
    }

    /** Whether there is a seal on a file, be it damaged. */
    public static boolean isOn(byte[] bytes) {
        return SealedHead.begins(bytes);
    }

    /** The identity of the plan that a sealed file belongs to, as far as can be said without the passphrase; empty if it is damaged. */
    public static Optional<String> plan(byte[] beginning) {
        return SealedHead.of(beginning).map(SealedHead::plan);
    }

    /** What is said of a damaged file. */
    public static PlanException damaged(String name) {
        return new PlanException("\"" + name + "\" is damaged, or is not private content, and was not opened. Restore it from a backup.");
    }

    @Override
    public boolean hides() {
        return true;
    }

    @Override
    public byte[] over(byte[] plain) {
        byte[] hash = hash(plain);
        if (!Arrays.equals(hash, lastHash)) {
            lastCovered = another(plain);
            lastHash = hash;
        }
        return lastCovered.clone();
    }

    /** The bytes of another file under this seal. */
    public byte[] another(byte[] plain) {
        byte[] nonce = nonce();
        byte[] line = head.with(nonce).line();
        byte[] covered = run(Cipher.ENCRYPT_MODE, keys.file(), nonce, line, plain);
        byte[] all = Arrays.copyOf(line, line.length + covered.length);
        System.arraycopy(covered, 0, all, line.length, covered.length);
        return all;
    }

    @Override
    public byte[] under(byte[] covered, String name) throws PlanException {
        SealedHead its = SealedHead.of(covered).orElseThrow(() -> damaged(name));
        byte[] line = its.line();
        try {
            byte[] plain = run(Cipher.DECRYPT_MODE, keys.file(), its.nonce(), line, Arrays.copyOfRange(covered, line.length, covered.length));
            lastHash = hash(plain);
            lastCovered = covered.clone();
            return plain;
        } catch (IllegalArgumentException e) {
            throw damaged(name);
        }
    }

    @Override
    public String over(String step) {
        byte[] nonce = nonce();
        byte[] covered = run(Cipher.ENCRYPT_MODE, keys.journal(), nonce, head.salt(), step.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(nonce) + "." + Base64.getEncoder().encodeToString(covered);
    }

    @Override
    public String under(String step) {
        String[] parts = step.split("\\.", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("A covered step has two parts.");
        }
        return new String(run(Cipher.DECRYPT_MODE, keys.journal(), Base64.getDecoder().decode(parts[0]), head.salt(),
                Base64.getDecoder().decode(parts[1])), StandardCharsets.UTF_8);
    }

    private byte[] nonce() {
        byte[] nonce = new byte[SealedHead.NONCE];
        random.nextBytes(nonce);
        return nonce;
    }

    /**
     * @throws IllegalArgumentException if what is to be uncovered was changed
     */
    private static byte[] run(int mode, SecretKeySpec key, byte[] nonce, byte[] with, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(with);
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("What is under the cover was changed.", e);
        }
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
