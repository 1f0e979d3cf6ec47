package org.luodi.platform.access.factor;

/// What a person needs to set up an authenticator.
///
/// @param secret the secret in Base32, in groups of four, for typing
/// @param address `otpauth:` address that holds the same, for scanning
public record Enrolment(String secret, String address) {
    /// Hides the secret from logs.
    @Override
    public String toString() {
        return "Enrolment";
    }
}
