package se.samverk.organisation;

/** By what somebody has proved who they are. */
public enum SignInMeans {
    PASSWORD, PASSKEY, PASSWORD_AND_PASSKEY, RECOVERY_CODE, PROVIDER
}
