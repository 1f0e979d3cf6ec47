package org.luodi.platform.access.signin;

import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.Actor;

/// Content of the sign-in page.
///
/// @param account the name filled in already; empty for none
/// @param outcome why the page is shown again: `wrong`, `locked`, `out`, `unknown` or `provider`
/// @param minutes how long to wait after `locked`
/// @param to where the person wanted to go
/// @param provider what the button of the provider of sign-ins says; empty without one
/// @param demo the demo's people, empty when this is no demo
public record SignInPage(
        String account,
        Optional<String> outcome,
        int minutes,
        String to,
        Optional<String> provider,
        List<Actor> demo) {}
