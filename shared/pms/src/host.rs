//! Which hosts may be called: a vendor's own, those of customers that support has added, and those
//! allowed one by one.

use std::{borrow::Cow, fmt, str::FromStr};

use domain::pms::Pms;
use url::Url;

/// The end of a host's name, such as `yardi.com`: the name itself, and every name under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostSuffix(Cow<'static, str>);

impl HostSuffix {
    /// A suffix as a vendor's folder writes it: in lower case, without a dot at either end.
    pub(crate) const fn vendor(name: &'static str) -> Self {
        Self(Cow::Borrowed(name))
    }

    /// Whether a URL's host is this name or one under it.
    pub(crate) fn holds(&self, url: &Url) -> bool {
        let Some(host) = url.domain() else { return false };
        let host = host.strip_suffix('.').unwrap_or(host).to_ascii_lowercase();
        // A name's own label ends before the dot: `evilyardi.com` is not under `yardi.com`.
        let under = host.strip_suffix(self.0.as_ref());
        let under = under.is_some_and(|under| under.is_empty() || under.ends_with('.'));
        under && host.split('.').all(|label| !label.is_empty())
    }
}

impl FromStr for HostSuffix {
    type Err = &'static str;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let name = text.trim().to_ascii_lowercase();
        let name = name.strip_suffix('.').unwrap_or(&name);
        let label = |label: &str| {
            (1..=63).contains(&label.len())
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        let Some((_, last)) = name.rsplit_once('.') else {
            return Err("it must have at least two parts, such as example.com");
        };
        if !name.split('.').all(label) || name.len() > 253 {
            return Err("it must be a host's name, such as voyager.example.com");
        }
        if last.bytes().any(|byte| byte.is_ascii_digit()) && !last.starts_with("xn--") {
            return Err("it must be a name and no address");
        }
        Ok(Self(Cow::Owned(name.to_owned())))
    }
}

impl fmt::Display for HostSuffix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A host of a customer who runs the PMS on their own, such as `yardi=voyager.example.com`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtraHost {
    pub(crate) pms: Pms,
    pub(crate) suffix: HostSuffix,
}

impl FromStr for ExtraHost {
    type Err = &'static str;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (id, name) = text.split_once('=').ok_or("it must look like PMS=HOST")?;
        let pms = id.trim().parse().map_err(|_| "there is no such PMS")?;
        Ok(Self { pms, suffix: name.parse()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::descriptor;

    #[test]
    fn a_suffix_holds_itself_and_what_is_under_it_and_no_look_alike() {
        let suffix: HostSuffix = "Yardi.COM.".parse().unwrap();
        assert_eq!(suffix, HostSuffix::vendor("yardi.com"));
        for (host, held) in [
            ("yardi.com", true),
            ("yardi.com.", true),
            ("YARDI.com", true),
            ("www.yardi.com", true),
            ("www.Yardi.Com.", true),
            ("a.b.c.yardi.com", true),
            ("%79ardi.com", true),
            ("xn--bcher-kva.yardi.com", true),
            ("evilyardi.com", false),
            ("www.evilyardi.com", false),
            ("-yardi.com", false),
            ("yardi.com.evil.net", false),
            ("yardi.com-evil.net", false),
            ("yardi.com.com", false),
            ("yardi.co", false),
            ("ardi.com", false),
            ("com", false),
            ("yardi", false),
            ("yardi.net", false),
            ("www.yardi.com..", false),
            (".yardi.com", false),
            ("www..yardi.com", false),
            ("y\u{e1}rdi.com", false),
            ("\u{443}ardi.com", false),
            ("yard\u{131}.com", false),
            ("10.0.0.1", false),
            ("[::1]", false),
        ] {
            let url = Url::parse(&format!("https://{host}/"));
            assert_eq!(url.is_ok_and(|url| suffix.holds(&url)), held, "{host}");
        }
    }

    #[test]
    fn a_suffix_is_a_name_of_at_least_two_parts() {
        for fine in ["a.bc", "voyager.example-owner.com", "Example.CO.UK", "a.xn--p1ai", " a.bc "] {
            assert!(fine.parse::<HostSuffix>().is_ok(), "{fine}");
        }
        for bad in [
            "",
            ".",
            "com",
            "com.",
            ".com",
            ".a.bc",
            "*.a.bc",
            "a..bc",
            "a.bc..",
            "-a.bc",
            "a-.bc",
            "https://a.bc",
            "a.bc/",
            "a.bc:443",
            "u@a.bc",
            "a b.cd",
            "127.0.0.1",
            "127.1",
            "1.0x7f",
            "[::1]",
            "b\u{fc}cher.de",
        ] {
            assert!(bad.parse::<HostSuffix>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_vendors_suffixes_are_written_as_they_are_read() {
        for pms in Pms::ALL {
            let suffixes = descriptor(pms).host_suffixes;
            assert!(!suffixes.is_empty(), "{pms} has no host");
            for suffix in suffixes {
                assert_eq!(suffix.to_string().parse().as_ref(), Ok(suffix), "{pms}");
            }
        }
    }

    #[test]
    fn a_host_of_a_customer_is_for_one_pms() {
        let extra: ExtraHost = "yardi = Voyager.Example.com".parse().unwrap();
        assert_eq!(extra, ExtraHost { pms: Pms::Yardi, suffix: HostSuffix::vendor("voyager.example.com") });
        for bad in ["voyager.example.com", "yardo=a.bc", "yardi=", "yardi=com", "=a.bc", "yardi=10.0.0.1"] {
            assert!(bad.parse::<ExtraHost>().is_err(), "{bad}");
        }
    }
}
