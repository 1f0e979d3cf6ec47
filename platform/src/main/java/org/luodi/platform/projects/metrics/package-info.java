/// The rates by which a county measures its key projects, and the lamps that follow from them.
///
/// Everything is exact: a [Rate] is a fraction of two amounts and is rounded only when printed, half-up. Start at
/// [Progress] (one project's or one group's plan, amount and schedule) and [ListSettings] (what a county decides for
/// its list: decimals, curve, denominators, rules). No figure here knows where it came from; that is the business of
/// the bulletin package.
@NullMarked
package org.luodi.platform.projects.metrics;

import org.jspecify.annotations.NullMarked;
