package org.luodi.platform.directory;

/// What sort of unit it is.
public enum UnitKind {
    /// Department of the county government (县直部门).
    DEPARTMENT,
    /// Town or township (乡镇).
    TOWN,
    /// Development zone (开发区).
    ZONE,
    /// Organisation that is no government department, such as a federation (人民团体).
    ORGANISATION
}
