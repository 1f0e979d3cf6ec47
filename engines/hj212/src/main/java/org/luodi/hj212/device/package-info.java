/// What is known of single devices: which dialect each speaks and what is forgiven to it.
///
/// Start at [DeviceRegistry] and [SpokenDialect].
@NullMarked
package org.luodi.hj212.device;

import org.jspecify.annotations.NullMarked;
