package org.luodi.platform.projects.domain;

/// Identity of a project within its county; it survives renaming and re-coding.
public record ProjectId(long value) implements Comparable<ProjectId> {
    @Override
    public int compareTo(ProjectId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
