package org.luodi.platform.projects.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.bulletin.BulletinText;

/// What comes of a template as written: a text, or the first fault.
///
/// @param month whose figures are in the text
/// @param code of the refusal; empty when there is a text
/// @param arguments the text refused and its line
/// @param fallback words for a refusal that has none
public record TemplateCheck(
        YearMonth month, Optional<BulletinText> text, String code, List<String> arguments, String fallback) {}
