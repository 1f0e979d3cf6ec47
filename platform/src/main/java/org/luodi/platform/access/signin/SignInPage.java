package org.luodi.platform.access.signin;

import java.util.List;
import java.util.Optional;
import org.luodi.platform.access.Actor;

/// Content of the sign-in page.
///
/// @param account the name filled in already; empty for none
/// @param outcome why the page is shown again: `wrong`, `locked` or `out`
/// @param demo the demo's people, empty when this is no demo
public record SignInPage(String account, Optional<String> outcome, List<Actor> demo) {}
