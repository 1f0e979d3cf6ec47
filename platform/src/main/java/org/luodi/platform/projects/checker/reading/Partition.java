package org.luodi.platform.projects.checker.reading;

import java.util.List;

/// Sets of names that make a whole: 续建 and 新建, 省级 and 市级 and 县级.
public final class Partition {

    private Partition() {}

    /// Whether the names are one of the sets, all of it.
    static boolean complete(List<String> names) {
        return sets().stream()
                .anyMatch(set -> set.size() == names.size()
                        && set.stream().allMatch(word -> names.stream().anyMatch(name -> name.contains(word))));
    }

    /// Whether the names show that the parts overlap, because the whole is parted by two measures: levels beside
    /// continued and new ones, or levels beside fields.
    public static boolean mixed(List<String> names) {
        return sets().stream().noneMatch(set -> names.stream().allMatch(name -> within(name, set)))
                && sets().stream().anyMatch(set -> names.stream().anyMatch(name -> within(name, set)));
    }

    private static boolean within(String name, List<String> set) {
        return set.stream().anyMatch(name::contains);
    }

    private static List<List<String>> sets() {
        return Words.keys("partition.").stream().map(Words::list).toList();
    }
}
