/// The second proof beside the password: second factor (第二因素).
///
/// Codes of a telephone's authenticator (TOTP, RFC 6238) and recovery codes for who has lost it. Secrets are kept
/// encrypted with a key that lies outside the database. Not here: when a code is asked for (`signin`).
///
/// Start with [SecondFactors].
@NullMarked
package org.luodi.platform.access.factor;

import org.jspecify.annotations.NullMarked;
