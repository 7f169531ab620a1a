//! HTTP servers that speak the wire formats of the property management systems.
