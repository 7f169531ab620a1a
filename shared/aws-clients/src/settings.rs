//! The settings of every client.

use std::time::Duration;

use aws_config::{
    BehaviorVersion, ConfigLoader, SdkConfig, retry::RetryConfig,
    stalled_stream_protection::StalledStreamProtectionConfig, timeout::TimeoutConfig,
};

/// The SDK's defaults of this day: newer ones are taken by changing this line, not by an update.
fn behavior() -> BehaviorVersion {
    BehaviorVersion::v2026_01_12()
}

/// Timeouts of one call. A pooled connection that died while the function was frozen would
/// otherwise hold a call until the function itself times out.
fn timeouts() -> TimeoutConfig {
    TimeoutConfig::builder()
        .connect_timeout(Duration::from_secs(2))
        .operation_attempt_timeout(Duration::from_secs(5))
        .operation_timeout(Duration::from_secs(15))
        .build()
}

/// The settings of every client, from the environment: region, credentials, and the endpoints of
/// the standard `AWS_ENDPOINT_URL` and `AWS_ENDPOINT_URL_*` variables.
pub async fn sdk_config() -> SdkConfig {
    with_settings(aws_config::defaults(behavior())).load().await
}

/// Gives a loader the service's timeouts and retries.
///
/// A call is tried three times; those who know more (a cancelled transaction, an event that was
/// not taken) retry themselves.
pub fn with_settings(loader: ConfigLoader) -> ConfigLoader {
    loader
        .behavior_version(behavior())
        .timeout_config(timeouts())
        .retry_config(RetryConfig::standard().with_max_attempts(3))
        // Bodies here are small; the attempt's timeout covers a stalled one.
        .stalled_stream_protection(StalledStreamProtectionConfig::disabled())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn every_client_gives_up_in_time_and_tries_again_before_that() {
        let config = with_settings(aws_config::defaults(behavior()).empty_test_environment()).load().await;
        let timeouts = config.timeout_config().unwrap();
        let attempt = timeouts.operation_attempt_timeout().unwrap();
        assert!(attempt < timeouts.operation_timeout().unwrap());
        assert!(timeouts.connect_timeout().unwrap() < attempt);
        assert_eq!(config.retry_config().unwrap().max_attempts(), 3);
    }
}
