package org.luodi.platform.projects.ledger.store;

/// A list's filters and order that a person kept under a name.
///
/// @param page which list, for example `projects`
/// @param query the address's query, for example `lamp=red&sort=rate`
public record SavedView(long id, String page, String name, String query) {}
