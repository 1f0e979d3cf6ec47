package org.luodi.platform.projects.web;

import gg.jte.Content;

/// A page around what else stands in the side panel.
///
/// @param title message key of the page's title
public record PanelPage(String title, Content content) {}
