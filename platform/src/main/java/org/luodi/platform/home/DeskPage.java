package org.luodi.platform.home;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;

/// Content of the desk.
///
/// @param name whose desk it is
/// @param today day on the calendar of the county
/// @param panels what the modules put on it, in order
public record DeskPage(String name, LocalDate today, List<Content> panels) {}
