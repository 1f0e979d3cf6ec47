package org.luodi.platform.home;

/// Content of the desk.
public record DeskPage() {}
