package org.luodi.platform.access.signin;

/// What a person who gave a right password must still do before anything else.
enum Step {
    /// Nothing: the person is signed in.
    NONE("/"),
    /// Give a code of the second factor.
    CODE("/sign-in/code"),
    /// Choose a password that nobody else knows, or a younger one.
    PASSWORD("/sign-in/password"),
    /// Set up a second factor, which the role asks for.
    ENROLMENT("/sign-in/second-factor");

    private final String path;

    Step(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
