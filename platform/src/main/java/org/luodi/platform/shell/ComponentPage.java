package org.luodi.platform.shell;

import java.util.List;

/// Content of the page of components.
///
/// @param errors a sample of an error summary
public record ComponentPage(List<FieldError> errors) {}
