package org.luodi.hj212.message;

/// A field of a segment outside its CP area.
public enum HeaderField {
    /// Number of the request, yyyyMMddHHmmssSSS; replies repeat it (请求编码).
    QN("QN"),
    /// Two digits, see [org.luodi.hj212.code.SystemType] (系统编码).
    ST("ST"),
    /// Four digits, see [org.luodi.hj212.code.Command] (命令编码).
    CN("CN"),
    /// Password of the device, 6 characters in 2017 (访问密码).
    PW("PW"),
    /// Number of the device: 24 hex digits in 2017, 14 characters in 2005; longer ones occur (设备唯一标识).
    MN("MN"),
    /// Whether an answer is wanted, whether packages are numbered, and the version, see [Flag].
    FLAG("Flag"),
    /// Number of packages of one message (总包数).
    PNUM("PNUM"),
    /// Number of this package, from 1 (包号).
    PNO("PNO"),
    /// Whether it was sent before and failed; 2025 (补传标志).
    RF("RF");

    static final int COUNT = values().length;

    private final String label;

    HeaderField(String label) {
        this.label = label;
    }

    /// The name on the wire.
    public String label() {
        return label;
    }
}
