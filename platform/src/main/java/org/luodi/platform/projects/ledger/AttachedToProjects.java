package org.luodi.platform.projects.ledger;

import java.util.Optional;
import org.luodi.platform.access.Actor;
import org.luodi.platform.access.Permission;
import org.luodi.platform.documents.AttachmentKey;
import org.luodi.platform.documents.AttachmentPlace;
import org.luodi.platform.projects.domain.ProjectId;
import org.luodi.platform.projects.ledger.store.Identities;
import org.springframework.stereotype.Component;

/// Says who may see and change the files of a project: photographs of the site, decisions, permits.
@Component
public class AttachedToProjects implements AttachmentPlace {
    private static final String KIND = "project";

    private final Identities identities;
    private final Scope.Scopes scopes;

    AttachedToProjects(Identities identities, Scope.Scopes scopes) {
        this.identities = identities;
        this.scopes = scopes;
    }

    public static AttachmentKey key(ProjectId project) {
        return new AttachmentKey(KIND, project.toString());
    }

    /// Under which the audit trail speaks of a project's files.
    public static String subject(ProjectId project) {
        return "projects/project/" + project + "/files";
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Holder> find(Actor actor, String id) {
        if (!id.matches("[0-9]{1,18}") || !scopes.mayRead(actor)) {
            return Optional.empty();
        }
        ProjectId project = new ProjectId(Long.parseLong(id));
        return identities
                .unit(actor.county(), project)
                .filter(scopes.reading(actor)::sees)
                .map(unit -> new Holder(
                        unit,
                        subject(project),
                        "/projects/" + project,
                        actor.may(Permission.ATTACH_FILES),
                        actor.may(Permission.READ_SENSITIVE_FILES)));
    }
}
