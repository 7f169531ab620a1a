//! The template's alarms, fed with days: each goes off on a bad one, and is quiet on a good one.
//!
//! A day is judged as `CloudWatch` does it: datapoints by period, and so many of the last ones over the
//! threshold.

use serde_json::{Value, json};
use serde_yaml_ng::Value as Yaml;

use crate::files::{text, under};

/// What metrics say in a day, and when.
enum Day {
    /// In the third minute of every hour: syncs come in a burst.
    Hourly(&'static [(&'static str, f64)]),
    /// In one such minute, and never again.
    Once(&'static [(&'static str, f64)]),
    /// In every minute.
    Always(&'static [(&'static str, f64)]),
    /// Nothing.
    Silent,
}

use Day::{Always, Hourly, Once, Silent};

const IN_SIGHT: &str = "ApproximateNumberOfMessagesVisible";

/// Alarms, with days on which they go off, and days on which they must not.
type Days = (&'static [&'static str], &'static [Day], &'static [Day]);

const DAYS: &[Days] = &[
    (
        &[
            "HourDeadLettersAlarm",
            "SyncDeadLettersAlarm",
            "TellingDeadLettersAlarm",
            "NoticeDeadLettersAlarm",
        ],
        &[Once(&[(IN_SIGHT, 1.)])],
        &[Hourly(&[(IN_SIGHT, 0.)]), Silent],
    ),
    (&["ApiErrorsAlarm"], &[Always(&[("5xx", 3.)])], &[Hourly(&[("5xx", 20.)]), Always(&[("5xx", 1.)])]),
    (&["ApiLatencyAlarm"], &[Always(&[("Latency", 12e3)])], &[Hourly(&[("Latency", 12e3)])]),
    (
        &[
            "IntegrationErrorsAlarm",
            "ContractErrorsAlarm",
            "ConsoleErrorsAlarm",
            "CredentialsErrorsAlarm",
            "PmsPropertiesErrorsAlarm",
            "LeaseStatusesErrorsAlarm",
            "ActivationErrorsAlarm",
            "DirectoryErrorsAlarm",
            "SyncsErrorsAlarm",
            "ReceiversErrorsAlarm",
        ],
        &[Always(&[("Errors", 1.)])],
        &[Hourly(&[("Errors", 1.)]), Silent],
    ),
    (
        &["RequestsFailedAlarm"],
        &[Always(&[("RequestsFailed", 3.)])],
        &[Hourly(&[("RequestsFailed", 20.)]), Always(&[("RequestsFailed", 1.)]), Silent],
    ),
    (
        &[
            "IntegrationCanaryAlarm",
            "ContractCanaryAlarm",
            "ConsoleCanaryAlarm",
            "CredentialsCanaryAlarm",
            "PmsPropertiesCanaryAlarm",
            "LeaseStatusesCanaryAlarm",
            "ActivationCanaryAlarm",
            "DirectoryCanaryAlarm",
            "SyncsCanaryAlarm",
            "ReceiversCanaryAlarm",
            "DispatcherCanaryAlarm",
            "SyncCanaryAlarm",
            "PublisherCanaryAlarm",
            "NotifierCanaryAlarm",
        ],
        &[Once(&[("Errors", 1.)])],
        &[Hourly(&[("Errors", 0.)]), Silent],
    ),
    (
        &["ThrottlesAlarm", "EventThrottlesAlarm"],
        &[Always(&[("Throttles", 1.)])],
        &[Once(&[("Throttles", 9.)]), Silent],
    ),
    (&["DispatcherErrorsAlarm"], &[Hourly(&[("Errors", 1.)])], &[Once(&[("Errors", 3.)]), Silent]),
    (
        &["NotSyncedAlarm"],
        &[Hourly(&[("PropertiesNotSynced", 1.)]), Once(&[("PropertiesNotSynced", 0.)]), Silent],
        &[Hourly(&[("PropertiesNotSynced", 0.)])],
    ),
    (
        &["HeldTooLongAlarm"],
        &[Hourly(&[("PropertiesHeldForADay", 1.)])],
        &[Hourly(&[("PropertiesHeldForADay", 0.)])],
    ),
    (&["SyncErrorsAlarm"], &[Hourly(&[("Errors", 1.)])], &[Once(&[("Errors", 5.)]), Silent]),
    (
        &["SyncsFailingAlarm"],
        &[
            Hourly(&[("SyncsFailed", 30.), ("SyncsSucceeded", 69.), ("SyncsHeld", 1.)]),
            Hourly(&[("SyncsFailed", 1.)]),
        ],
        &[Hourly(&[("SyncsFailed", 20.), ("SyncsSucceeded", 80.)]), Once(&[("SyncsFailed", 100.)]), Silent],
    ),
    (
        &["CredentialsFailingAlarm"],
        &[Once(&[("CredentialsRefused", 1.)])],
        &[Hourly(&[("CredentialsRefused", 0.)])],
    ),
    // Once: where nothing changes, that is how often a sync looks at everybody.
    (
        &["PastWithAccessAlarm"],
        &[Once(&[("PastWithAccess", 1.)]), Hourly(&[("PastWithAccess", 1.)])],
        &[Hourly(&[("PastWithAccess", 0.)]), Silent],
    ),
    (&["SyncsWaitAlarm"], &[Hourly(&[("AsyncEventAge", 2e6)])], &[Hourly(&[("AsyncEventAge", 1e6)])]),
    (
        &["PublisherLagAlarm", "NotifierLagAlarm"],
        &[Always(&[("IteratorAge", 7e5)])],
        &[Hourly(&[("IteratorAge", 7e5)])],
    ),
    (
        &["PublisherErrorsAlarm", "NotifierErrorsAlarm"],
        &[Always(&[("Errors", 1.)])],
        &[Hourly(&[("Errors", 9.)]), Silent],
    ),
    (
        &["TableThrottlesAlarm"],
        &[Always(&[("ReadThrottleEvents", 1.)])],
        &[Hourly(&[("WriteThrottleEvents", 9.)])],
    ),
];

const MINUTES: usize = 24 * 60;

impl Day {
    /// What a metric says in each minute.
    fn minutes(&self, metric: &str) -> Vec<Option<f64>> {
        let value =
            |said: &[(&str, f64)]| said.iter().find(|(name, _)| *name == metric).map(|(_, value)| *value);
        let at = |minute: usize| match self {
            Hourly(said) if minute % 60 == 2 => value(said),
            Once(said) if minute == 12 * 60 + 2 => value(said),
            Always(said) => value(said),
            _ => None,
        };
        (0..MINUTES).map(at).collect()
    }
}

/// An alarm of the template.
struct Alarm(Value);

impl Alarm {
    fn number(&self, field: &str) -> Option<f64> {
        self.0[field].as_f64()
    }

    /// The datapoints of one metric: a statistic of each period in which it said something.
    fn datapoints(day: &Day, metric: &str, stat: &str, period: f64) -> Vec<Option<f64>> {
        let minutes = day.minutes(metric);
        let of = |minutes: &[Option<f64>]| {
            let said = minutes.iter().copied().flatten();
            match stat {
                "Sum" => said.reduce(|a, b| a + b),
                // Where all say the same, a percentile is that, too.
                "Maximum" | "p99" => said.reduce(f64::max),
                other => panic!("what is `{other}`?"),
            }
        };
        let mut length = 0;
        while (length * 60) as f64 != period {
            length += 1;
            assert!(length <= 60, "a period of {period} seconds");
        }
        minutes.chunks(length).map(of).collect()
    }

    /// The datapoints that the threshold is held against.
    fn judged(&self, day: &Day) -> Vec<Option<f64>> {
        let Some(metrics) = self.0["Metrics"].as_array() else {
            let stat = self.0["Statistic"].as_str().or(self.0["ExtendedStatistic"].as_str()).unwrap();
            let metric = self.0["MetricName"].as_str().unwrap();
            return Self::datapoints(day, metric, stat, self.number("Period").unwrap());
        };
        let (all, parts): (Vec<_>, Vec<_>) =
            metrics.iter().partition(|metric| metric["Expression"].is_string());
        let parts: Vec<_> = parts
            .into_iter()
            .map(|part| {
                let of = &part["MetricStat"];
                let metric = of["Metric"]["MetricName"].as_str().unwrap();
                (
                    metric,
                    Self::datapoints(
                        day,
                        metric,
                        of["Stat"].as_str().unwrap(),
                        of["Period"].as_f64().unwrap(),
                    ),
                )
            })
            .collect();
        let of = |index: usize, name: &str| {
            let named = parts.iter().filter(|(metric, _)| name.is_empty() || *metric == name);
            named.map(|(_, points)| points[index].unwrap_or(0.)).sum::<f64>()
        };
        let expression = all[0]["Expression"].as_str().unwrap();
        let value = |index: usize| match expression {
            sum if sum.starts_with("FILL(") && !sum.contains(['*', '/', '-']) => of(index, ""),
            "IF(failed + succeeded + held > 0, 100 * failed / (failed + succeeded + held), 0)" => {
                let ended = of(index, "");
                if ended > 0. { 100. * of(index, "SyncsFailed") / ended } else { 0. }
            }
            other => panic!("what is `{other}`?"),
        };
        (0..parts[0].1.len()).map(|index| Some(value(index))).collect()
    }

    fn goes_off(&self, day: &Day) -> bool {
        assert_eq!(self.0["ComparisonOperator"], "GreaterThanThreshold");
        let missing_is_bad = match self.0["TreatMissingData"].as_str().unwrap() {
            "breaching" => true,
            "notBreaching" => false,
            other => panic!("what is `{other}`?"),
        };
        let threshold = self.number("Threshold").unwrap();
        let bad: Vec<_> = self
            .judged(day)
            .into_iter()
            .map(|point| point.map_or(missing_is_bad, |value| value > threshold))
            .collect();
        let of = self.0["EvaluationPeriods"].as_u64().unwrap();
        let need = self.0["DatapointsToAlarm"].as_u64().unwrap_or(of);
        let windows = bad.windows(usize::try_from(of).unwrap());
        windows.into_iter().any(|window| window.iter().filter(|bad| **bad).count() as u64 >= need)
    }
}

/// YAML as JSON; `!Ref X` becomes `{"Ref": "X"}`.
fn plain_json(yaml: &Yaml) -> Value {
    match yaml {
        Yaml::Mapping(fields) => fields
            .iter()
            .map(|(name, value)| (name.as_str().unwrap().to_owned(), plain_json(value)))
            .collect(),
        Yaml::Sequence(items) => items.iter().map(plain_json).collect(),
        Yaml::Tagged(tagged) => {
            json!({ tagged.tag.to_string().trim_start_matches('!'): plain_json(&tagged.value) })
        }
        plain => serde_json::to_value(plain).unwrap(),
    }
}

fn resources() -> Vec<(String, Value)> {
    let template: Yaml = serde_yaml_ng::from_str(&text("infra/template.yaml")).unwrap();
    let resources = plain_json(&template["Resources"]);
    resources.as_object().unwrap().iter().map(|(name, resource)| (name.clone(), resource.clone())).collect()
}

fn alarms() -> Vec<(String, Alarm)> {
    let alarms = resources().into_iter().filter(|(_, resource)| resource["Type"] == "AWS::CloudWatch::Alarm");
    alarms.map(|(name, mut resource)| (name, Alarm(resource["Properties"].take()))).collect()
}

#[test]
fn each_alarm_goes_off_on_a_bad_day_and_is_quiet_on_a_good_one() {
    let mut fed: Vec<_> = DAYS.iter().flat_map(|(names, ..)| *names).map(ToString::to_string).collect();
    let mut known: Vec<_> = alarms().into_iter().map(|(name, _)| name).collect();
    fed.sort();
    known.sort();
    assert_eq!(fed, known, "each alarm has its days above");
    for (name, alarm) in alarms() {
        let (_, bad, good) = DAYS.iter().find(|(fed, ..)| fed.contains(&&*name)).unwrap();
        for (number, day) in bad.iter().enumerate() {
            assert!(alarm.goes_off(day), "{name} is quiet on bad day {number}");
        }
        for (number, day) in good.iter().enumerate() {
            assert!(!alarm.goes_off(day), "{name} goes off on good day {number}");
        }
    }
}

/// Functions, by the names of their resources, each with the alarms that take its deployments back.
fn functions() -> Vec<(String, Vec<String>)> {
    let functions =
        resources().into_iter().filter(|(_, resource)| resource["Type"] == "AWS::Serverless::Function");
    let taking_back = |function: &Value| {
        let alarms = function["Properties"]["DeploymentPreference"]["Alarms"].as_array().unwrap().iter();
        alarms.map(|alarm| alarm["Ref"].as_str().unwrap().to_owned()).collect()
    };
    functions.map(|(name, function)| (name, taking_back(&function))).collect()
}

/// The functions of which an alarm looks at a metric.
fn of_functions(Alarm(alarm): &Alarm, metric: &str) -> Vec<String> {
    let several = alarm["Metrics"].as_array().into_iter().flatten().map(|part| &part["MetricStat"]["Metric"]);
    let looked_at = several.chain([alarm]).filter(|looked_at| looked_at["MetricName"] == metric);
    looked_at.map(|of| of["Dimensions"][0]["Value"]["Ref"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn each_function_is_taken_back_for_errors_of_its_own() {
    let alarms = alarms();
    for (function, names) in functions() {
        let of = |name: &String| alarms.iter().find(|(alarm, _)| alarm == name).unwrap();
        let looked_at: Vec<_> = names.iter().flat_map(|name| of_functions(&of(name).1, "Errors")).collect();
        assert_eq!(looked_at, [function.as_str()], "{names:?}");
        // Of the version that calls go over to, and of none before it.
        let dimensions = of(&names[0]).1.0["Dimensions"].as_array().unwrap();
        assert_eq!(dimensions[2]["Value"], json!({"GetAtt": format!("{function}.Version.Version")}));
    }
}

#[test]
fn each_function_is_told_of_that_waits_for_executions() {
    let mut told: Vec<_> = alarms().iter().flat_map(|(_, alarm)| of_functions(alarm, "Throttles")).collect();
    // Syncs wait where SyncConcurrency has them wait; SyncsWaitAlarm tells when it is for too long.
    told.push("SyncFunction".to_owned());
    let mut functions: Vec<_> = functions().into_iter().map(|(name, _)| name).collect();
    told.sort();
    functions.sort();
    assert_eq!(told, functions);
}

#[test]
fn no_alarm_looks_at_more_metrics_than_cloudwatch_takes() {
    for (name, Alarm(alarm)) in alarms() {
        let metrics = alarm["Metrics"].as_array().into_iter().flatten();
        assert!(metrics.filter(|metric| metric["MetricStat"].is_object()).count() <= 10, "{name}: split it");
    }
}

#[test]
fn each_alarm_says_what_to_do_and_tells_somebody_or_takes_a_deployment_back() {
    let taking_back: Vec<_> = functions().into_iter().flat_map(|(_, alarms)| alarms).collect();
    for (name, Alarm(alarm)) in alarms() {
        assert!(alarm["AlarmDescription"].as_str().unwrap().len() > 60, "{name}");
        if taking_back.contains(&name) && alarm["AlarmDescription"].to_string().contains("tells nobody") {
            continue;
        }
        for actions in ["AlarmActions", "OKActions"] {
            assert!(alarm.as_object().unwrap().contains_key(actions), "{name}");
        }
    }
}

/// The metrics under the stack's own name that alarms look at.
fn own_metrics() -> Vec<String> {
    let of = |metric: &Value| {
        (metric["Namespace"]["Ref"] == "AWS::StackName")
            .then(|| metric["MetricName"].as_str().unwrap().to_owned())
    };
    let in_alarm = |Alarm(alarm): Alarm| match alarm["Metrics"].as_array() {
        None => of(&alarm).into_iter().collect::<Vec<_>>(),
        Some(metrics) => {
            let parts = metrics.iter().filter(|metric| metric["MetricStat"].is_object());
            parts.filter_map(|metric| of(&metric["MetricStat"]["Metric"])).collect()
        }
    };
    alarms().into_iter().flat_map(|(_, alarm)| in_alarm(alarm)).collect()
}

#[test]
fn each_line_that_a_filter_counts_is_written() {
    let sources: String =
        under("shared").iter().filter(|path| path.ends_with(".rs")).map(|path| text(path)).collect();
    let filters =
        resources().into_iter().filter(|(_, resource)| resource["Type"] == "AWS::Logs::MetricFilter");
    for (name, filter) in filters {
        let pattern = filter["Properties"]["FilterPattern"].as_str().unwrap();
        let fields = pattern.split("$.").skip(1).map(|rest| rest.split(' ').next().unwrap());
        let words = pattern.split('"').skip(1).step_by(2).filter(|word| *word != "*");
        let sought: Vec<_> = fields.filter(|field| *field != "message").chain(words).collect();
        assert!(!sought.is_empty(), "{name}: {pattern}");
        for word in sought {
            assert!(sources.contains(word), "{name}: nothing writes `{word}`");
        }
    }
}

#[test]
fn each_metric_of_our_own_that_an_alarm_looks_at_is_written() {
    let sources: String =
        under("functions").iter().filter(|path| path.ends_with(".rs")).map(|path| text(path)).collect();
    let filters =
        resources().into_iter().filter(|(_, resource)| resource["Type"] == "AWS::Logs::MetricFilter");
    let counted: Vec<_> = filters
        .map(|(_, filter)| {
            filter["Properties"]["MetricTransformations"][0]["MetricName"].as_str().unwrap().to_owned()
        })
        .collect();
    let looked_at = own_metrics();
    assert!(looked_at.len() >= 7, "{looked_at:?}");
    for metric in looked_at {
        let is_written = sources.contains(&format!("(\"{metric}\"")) || counted.contains(&metric);
        assert!(is_written, "nothing writes `{metric}`");
    }
}
