//! What every function shares: configuration, clock, telemetry, Lambda glue.
