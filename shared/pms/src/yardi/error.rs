//! What Yardi says in place of an answer, or beside it.
//!
//! Business errors come as messages under HTTP 200, in texts that are decorated (`Message Type=Error. Item
//! Number=0.`); what .NET and SQL Server say of the server comes as a fault, or as a bare sentence.

use crate::{
    FaultCause, FaultRule, PmsError, PmsErrorKind,
    element::Element,
    fault,
    http::{Call, Head},
    nobody,
    soap::Outline,
};

const PROPERTY: &str = "the property's Interface Configuration for Door";
const INTERFACE: &str = "the Billing and Payments interface for Door";

/// What its texts mean. Those of messages are from public clients and an integrator's help pages; those of
/// faults are SQL Server's and ASP.NET's own.
pub(super) const FAULTS: &[FaultRule] = &[
    FaultRule {
        words: &[
            "no access to yardi property",
            "invalid yardi property",
            "not configured for property",
            "invalid property",
            "access to property",
            "access to the property",
            "property…not found",
            "property…does not exist",
        ],
        cause: FaultCause::Missing(PROPERTY),
        meaning: "no access to the property",
    },
    FaultRule {
        words: &[
            "interface entity",
            "interfaceentity",
            "license",
            "licence",
            "interface is not",
            "interface not",
            "interface has not",
        ],
        cause: FaultCause::Missing(INTERFACE),
        meaning: "Door is not enabled",
    },
    FaultRule {
        words: &[
            "deadlock",
            "timeout expired",
            "session…expired",
            "thread was being aborted",
            "out of memory",
            "maintenance",
            "server is too busy",
        ],
        cause: FaultCause::Unavailable,
        meaning: "it is busy, or being maintained",
    },
    FaultRule {
        words: &[
            "user…locked",
            "account…locked",
            "locked out",
            "user…inactive",
            "inactive user",
            "account…inactive",
            "user…disabled",
            "account…disabled",
            "user…not active",
            "user…suspended",
            "account…suspended",
            "user…deactivated",
            "account…deactivated",
            "password…expired",
            "account…expired",
            "user…expired",
            "expired password",
            "password must be changed",
            "change…password",
        ],
        cause: FaultCause::Rejected,
        meaning: "the user is locked, inactive or expired; have it unlocked in Voyager, with a password that does not expire",
    },
    FaultRule {
        words: &[
            "cannot open database",
            "invalid database",
            "database…not found",
            "database…does not exist",
            "database name…invalid",
            "database is invalid",
            "database is not valid",
            "unknown database",
        ],
        cause: FaultCause::Rejected,
        meaning: "it does not have this database",
    },
    FaultRule {
        words: &[
            "invalid server",
            "server was not found",
            "server…does not exist",
            "server name…not",
            "network-related or instance-specific",
            "error locating server",
            "could not find server",
            "unable to connect to server",
            "cannot connect to server",
            "unknown server",
        ],
        cause: FaultCause::Rejected,
        meaning: "it does not reach a database server of this name",
    },
    FaultRule {
        words: &[
            "login failed",
            "logon failed",
            "check login",
            "invalid login",
            "invalid user",
            "invalid password",
            "incorrect password",
            "wrong password",
            "invalid credentials",
            "user name or password",
            "username or password",
            "username/password",
            "user name and password",
            "username and password",
            "password is",
            "password…incorrect",
            "password…do not match",
            "password…does not match",
            "access denied for user",
            "access is denied for user",
            "user…not found",
            "user…does not exist",
            "authentication failed",
            "not authenticated",
        ],
        cause: FaultCause::Rejected,
        meaning: "it does not accept this user name and password",
    },
    FaultRule {
        words: &["rate limit", "too many", "throttl", "quota"],
        cause: FaultCause::TooMany,
        meaning: "too many calls",
    },
    FaultRule {
        words: &[
            "timeout",
            "timed out",
            "try again later",
            "unavailable",
            "connection was closed",
            "transport-level error",
            "forcibly closed",
        ],
        cause: FaultCause::Unavailable,
        meaning: "it is busy",
    },
    FaultRule {
        words: &[
            "did not recognize the value of http header soapaction",
            "permission",
            "not authorized",
            "unauthorized",
            "access denied",
            "access is denied",
            "no access",
        ],
        cause: FaultCause::MissingOperation,
        meaning: "it may not be called",
    },
];

/// The element that a message is in.
pub(super) const MESSAGE: &str = "Message";

/// The messages of an answer.
#[derive(Debug, Default)]
pub(super) struct Messages {
    /// Whether there is one that says that there is nobody: no error, though it comes as one.
    nobody: bool,
    /// The first that is an error.
    error: Option<String>,
    /// The first that is none.
    other: Option<String>,
}

impl Messages {
    pub(super) fn note(&mut self, message: &Element) {
        let text = std::iter::once(message).chain(message.all_below()).map(|element| element.text.as_str());
        let text = text.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
        let kind = message.attribute("messageType").unwrap_or("Error").to_lowercase();
        if says_nobody(&text) {
            self.nobody = true;
        } else if ["fyi", "info", "warn", "success"].iter().any(|mild| kind.starts_with(mild)) {
            self.other.get_or_insert(text);
        } else {
            self.error.get_or_insert(text);
        }
    }

    /// Whether the answer has the list that was asked for; if not, it says that there is nobody in it.
    ///
    /// # Errors
    /// What it says in place of it.
    pub(super) fn judge(
        self,
        call: &Call<'_>,
        head: Head,
        list: &str,
        outline: &Outline,
    ) -> Result<bool, PmsError> {
        if let Some(text) = self.error {
            return Err(refusal(call, head, text));
        }
        let nobody = self.nobody || says_nobody(&outline.said);
        match (outline.lists, self.other) {
            (1, _) => Ok(true),
            (0, _) if nobody => Ok(false),
            (0, Some(text)) => Err(refusal(call, head, text)),
            (0, None) if !outline.said.is_empty() => Err(refusal(call, head, outline.said.clone())),
            (0, None) if outline.filled => Err(call.garbled(format!("the answer has no `{list}`"))),
            // How Voyager answers for a server or database that it does not have; never what it means
            // by nobody.
            (0, None) => Err(call.error(
                PmsErrorKind::CredentialRejected,
                "the answer is empty, which is how Yardi answers for an unknown server or database",
            )),
            _ => Err(call.garbled(format!("the answer has `{list}` more than once"))),
        }
    }
}

/// Whether it is what Voyager says where there is nobody (a public client), and nothing else beside its
/// decoration.
fn says_nobody(text: &str) -> bool {
    const DECORATION: [&str; 5] = ["message", "type", "error", "item", "number"];
    let lower = text.to_lowercase();
    lower.split_once("no tenants exist").is_some_and(|(before, after)| {
        let words = before.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let mut others = words.filter(|word| !DECORATION.contains(word) && word.parse::<u32>().is_err());
        others.next().is_none() && nobody::is_only_around(after)
    })
}

/// What a text means that comes in place of an answer; one that is not known is shown.
fn refusal(call: &Call<'_>, head: Head, text: String) -> PmsError {
    let texts = [text];
    fault::told(call, head, FAULTS, &texts).unwrap_or_else(|| {
        let said = fault::said(call, &texts);
        call.error(PmsErrorKind::NotUnderstood, format!("it answered in words: {said}"))
    })
}

#[cfg(test)]
mod tests {
    use domain::pms::Pms;

    use crate::{PmsError, hostile_input};

    fn refused(status: u16, body: &str) -> PmsError {
        let body = format!(
            r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>{body}</s:Body></s:Envelope>"#
        );
        hostile_input::read(Pms::Yardi, status, body.as_bytes()).unwrap_err()
    }

    fn result(inside: &str) -> String {
        let name = "GetResidentTransactions_Login";
        format!("<{name}Response><{name}Result>{inside}</{name}Result></{name}Response>")
    }

    fn message(text: &str) -> String {
        result(&format!(r#"<Messages><Message messageType="Error">{text}</Message></Messages>"#))
    }

    #[test]
    fn what_went_wrong_is_told_apart_by_the_vendors_words_wherever_they_stand() {
        for (text, code, meaning) in [
            (
                "Login failed. Please check login credentials and try again.",
                "credential_rejected",
                "user name and password",
            ),
            ("Invalid username or password", "credential_rejected", "user name and password"),
            (
                "User account is locked or inactive. Contact your administrator.",
                "credential_rejected",
                "locked",
            ),
            ("The password for this user has expired", "credential_rejected", "locked, inactive or expired"),
            (
                "Cannot open database \"acme\" requested by the login. The login failed. Login failed for user 'x'.",
                "credential_rejected",
                "this database",
            ),
            (
                "A network-related or instance-specific error occurred while establishing a connection",
                "credential_rejected",
                "server of this name",
            ),
            (
                "Message Type=Error. Item Number=0. Invalid Interface Entity",
                "permission_missing",
                "not enabled",
            ),
            ("The interface license is not valid", "permission_missing", "not enabled"),
            ("The Billing and Payments interface is not enabled.", "permission_missing", "not enabled"),
            ("Interface is not configured for this database", "permission_missing", "not enabled"),
            ("User does not have access to property lake01", "permission_missing", "the property"),
            ("Property lake01 not found.", "permission_missing", "the property"),
            ("Database name is invalid.", "credential_rejected", "this database"),
            (
                "Could not find server 'acme' in sys.servers. Verify the name",
                "credential_rejected",
                "server of this name",
            ),
            ("Unable to connect to server acme", "credential_rejected", "server of this name"),
            (
                "User name and password combination is incorrect.",
                "credential_rejected",
                "user name and password",
            ),
            ("Username and password do not match", "credential_rejected", "user name and password"),
            ("Password is incorrect", "credential_rejected", "user name and password"),
            ("Access denied for user 'yardiws'", "credential_rejected", "user name and password"),
            ("User has been suspended", "credential_rejected", "locked, inactive"),
            ("The user was deactivated", "credential_rejected", "locked, inactive"),
            ("User request: Timeout expired", "pms_unavailable", "busy"),
            ("The user session has expired", "pms_unavailable", "busy"),
            ("Invalid or no access to Yardi Property: zzz99", "permission_missing", "the property"),
            ("Door is not Configured for property lake01", "permission_missing", "the property"),
            (
                "Server did not recognize the value of HTTP Header SOAPAction: x.",
                "permission_missing",
                "may not be called",
            ),
            ("Rate limit exceeded", "pms_rate_limited", "too many"),
            ("Timeout expired.  The timeout period elapsed", "pms_unavailable", "busy"),
            ("Transaction (Process ID 61) was deadlocked on lock resources", "pms_unavailable", "busy"),
        ] {
            let fault = format!(
                "<s:Fault><faultcode>s:Server</faultcode><faultstring>Server was unable to process request. ---&gt; {text}</faultstring></s:Fault>"
            );
            let fault12 = format!("<s:Fault><s:Code/><s:Reason><s:Text>{text}</s:Text></s:Reason></s:Fault>");
            for (status, body) in [
                (200, message(text)),
                (200, result(text)),
                (500, fault.clone()),
                (200, fault),
                (500, fault12),
            ] {
                let error = refused(status, &body);
                assert_eq!(error.code(), code, "{text}");
                assert!(error.to_string().contains(meaning), "{text}: {error}");
            }
        }
    }

    #[test]
    fn an_unknown_failure_is_shown_in_the_vendors_words_without_secrets() {
        let error = refused(200, &message("Something else with k3y."));
        assert_eq!(error.code(), "pms_answer_not_understood");
        assert!(error.to_string().ends_with("it answered in words: Something else with […]"), "{error}");
        let fault = "<s:Fault><faultstring>Oops, k3y</faultstring></s:Fault>";
        for (status, code) in [
            (200, "pms_unavailable"),
            (500, "pms_unavailable"),
            (401, "credential_rejected"),
            (429, "pms_rate_limited"),
        ] {
            assert_eq!(refused(status, fault).code(), code, "HTTP {status}");
        }
        assert!(refused(500, fault).to_string().ends_with("it failed: Oops, […]"));
    }

    #[test]
    fn an_answer_without_the_list_says_nothing_about_anybody_unless_it_says_that_there_is_nobody() {
        for (inside, code) in [
            ("", "credential_rejected"),
            ("<Messages/>", "pms_answer_not_understood"),
            ("<Messages><Message messageType='FYI'>Hello</Message></Messages>", "pms_answer_not_understood"),
            ("<Properties/>", "pms_answer_not_understood"),
            (
                "<PhysicalProperty><Property><RT_Customer><CustomerID>t1</CustomerID></RT_Customer></Property></PhysicalProperty>",
                "pms_answer_not_understood",
            ),
            ("<ResidentTransactions/><ResidentTransactions/>", "pms_answer_not_understood"),
            ("<ResidentTransactions/>", "roster_incomplete"),
            ("<ResidentTransactions><Property/></ResidentTransactions>", "roster_incomplete"),
            ("System.Threading.ThreadAbortException: Thread was being aborted.", "pms_unavailable"),
            ("Please call us", "pms_answer_not_understood"),
        ] {
            assert_eq!(refused(200, &result(inside)).code(), code, "{inside}");
        }
        let outage = message("No tenants exist: the connection to the database was lost");
        assert_eq!(refused(200, &outage).code(), "pms_answer_not_understood");
        let nobody =
            ["No tenants exist with the given search criteria", "Message Type=Error. No Tenants exist."];
        for text in nobody {
            for body in [message(text), result(text), message(text).replace("Error\"", "FYI\"")] {
                let body = format!(r#"<s:Envelope xmlns:s="u"><s:Body>{body}</s:Body></s:Envelope>"#);
                let roster = hostile_input::read(Pms::Yardi, 200, body.as_bytes()).unwrap();
                assert_eq!(roster.size(), 0, "{body}");
            }
        }
    }
}
