package se.samverk.register.boundary;

import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A security key written from the words of the WebAuthn standard, which can be told to do everything wrong. */
final class Authenticator {
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int KEY_INCLUDED = 0x40;

    private final KeyPair keys = pair();
    private final byte[] id = new byte[]{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    private String origin = "https://portal.example";
    private String host = "portal.example";
    private String handle = TEXT.encodeToString("somebody".getBytes(StandardCharsets.UTF_8));
    private boolean verifies = true;
    private int counter = 1;

    Authenticator at(String otherOrigin, String otherHost) {
        origin = otherOrigin;
        host = otherHost;
        return this;
    }

    Authenticator knowingHolderAs(String userHandle) {
        handle = userHandle;
        return this;
    }

    Authenticator verifying(boolean its) {
        verifies = its;
        return this;
    }

    Authenticator counting(int next) {
        counter = next;
        return this;
    }

    /** The answer to {@code navigator.credentials.create}. */
    String makes(String challenge) {
        Map<String, Object> attestation = new LinkedHashMap<>();
        attestation.put("fmt", "none");
        attestation.put("attStmt", Map.of());
        attestation.put("authData", data(PRESENT | KEY_INCLUDED | (verifies ? VERIFIED : 0), key()));
        return answer("\"clientDataJSON\":\"" + TEXT.encodeToString(client("webauthn.create", challenge))
                + "\",\"attestationObject\":\"" + TEXT.encodeToString(cbor(attestation))
                + "\",\"transports\":[\"internal\"]");
    }

    /** The answer to {@code navigator.credentials.get}. */
    String proves(String challenge) {
        try {
            byte[] client = client("webauthn.get", challenge);
            byte[] data = data(PRESENT | (verifies ? VERIFIED : 0), new byte[0]);
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return answer("\"clientDataJSON\":\"" + TEXT.encodeToString(client) + "\",\"authenticatorData\":\""
                    + TEXT.encodeToString(data) + "\",\"signature\":\"" + TEXT.encodeToString(signature.sign())
                    + "\",\"userHandle\":\"" + handle + "\"");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String answer(String response) {
        return "{\"id\":\"" + TEXT.encodeToString(id) + "\",\"rawId\":\"" + TEXT.encodeToString(id)
                + "\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{" + response + "}}";
    }

    private byte[] client(String type, String challenge) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                + "\",\"crossOrigin\":false}").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(int flags, byte[] key) {
        return ByteBuffer.allocate(37 + key.length).put(sha256(host.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags).putInt(counter).put(key).array();
    }

    private byte[] key() {
        ECPublicKey point = (ECPublicKey) keys.getPublic();
        Map<Integer, Object> cose = new LinkedHashMap<>();
        cose.put(1, 2);
        cose.put(3, -7);
        cose.put(-1, 1);
        cose.put(-2, coordinate(point.getW().getAffineX()));
        cose.put(-3, coordinate(point.getW().getAffineY()));
        byte[] key = coseKey(cose);
        return ByteBuffer.allocate(18 + id.length + key.length).put(new byte[16]).putShort((short) id.length).put(id)
                .put(key).array();
    }

    /** CBOR with numbers as keys, which a general mapper writes as text: RFC 8949, map of five. */
    private static byte[] coseKey(Map<Integer, Object> cose) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0xa0 | cose.size());
        cose.forEach((name, value) -> {
            out.writeBytes(cbor(name));
            out.writeBytes(cbor(value));
        });
        return out.toByteArray();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return Arrays.copyOf(fixed, 32);
    }

    private static byte[] cbor(Object value) {
        try {
            return new CBORMapper().writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
