/// HJ 212, the protocol by which automatic monitors of pollution and of water report to their authority: HJ/T
/// 212-2005, HJ 212-2017, HJ 212-2025 and the dialect of surface-water stations.
///
/// | package | what it knows |
/// |---|---|
/// | [frame][org.luodi.hj212.frame] | where a frame begins and ends, and its CRC |
/// | [message][org.luodi.hj212.message] | fields and items of a segment; requests, replies, sub-packages |
/// | [code][org.luodi.hj212.code] | factors, commands, flags and units, as data with their source |
/// | [device][org.luodi.hj212.device] | which dialect a device speaks and what is forgiven to it |
/// | [doubt][org.luodi.hj212.doubt] | what is implausible in a message whose CRC held |
///
/// Not here: sockets, threads, clocks, storage, limits of pollution. The SM4 encryption of HJ 212-2025 is left
/// out: its text, padding and key exchange could not be obtained. Nothing of the platform is known here, and
/// nothing but java.base is used.
///
/// Start at [FrameDecoder][org.luodi.hj212.frame.FrameDecoder] and
/// [MessageReader][org.luodi.hj212.message.MessageReader].
@NullMarked
package org.luodi.hj212;

import org.jspecify.annotations.NullMarked;
