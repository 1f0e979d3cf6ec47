/// The reading of a bulletin: which numbers stand in it, what each one is and whom it is about.
///
/// No judgement is made here and no figure is invented: a number whose meaning the words do not tell gets an `OTHER`
/// role
/// and nothing will be computed from it. The vocabulary is data (`checker/words.properties`). Start with [ProseReader]
/// for sentences and [TableReading] for tables.
@NullMarked
package org.luodi.platform.projects.checker.reading;

import org.jspecify.annotations.NullMarked;
