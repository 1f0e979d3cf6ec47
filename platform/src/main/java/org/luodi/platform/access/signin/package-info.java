/// How a person proves who they are, and what browsers are told to forbid: sign-in (登录).
///
/// Sign-in with its lock-out, the rules of the filter chain and the security headers. Not here: who may sign in
/// (`accounts`) and what they may do then (the permissions of their role in `access`).
///
/// Start with [SignIn].
@NullMarked
package org.luodi.platform.access.signin;

import org.jspecify.annotations.NullMarked;
