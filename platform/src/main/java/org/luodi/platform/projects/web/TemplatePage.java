package org.luodi.platform.projects.web;

import java.util.List;
import java.util.Optional;
import org.luodi.platform.projects.ledger.store.BulletinTemplate;

/// Content of the page on which the office edits a text of the bulletin.
///
/// @param source as it stands in the editor
/// @param edited by whom and when it was written last; empty for the text that comes with the program
/// @param names what may be placed, by what it is about
public record TemplatePage(
        BulletinTexts.Name name,
        String source,
        Optional<BulletinTemplate> edited,
        TemplateCheck check,
        List<Names> names) {

    /// Names of placeholders.
    ///
    /// @param about `all`, `group`, `project` or `problem`
    public record Names(String about, List<String> words) {}
}
