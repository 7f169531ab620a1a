//! What is known of Yardi's wire.

use super::{error::FAULTS, map::PLACES};
use crate::notes::{Fact, Notes};

pub(super) const NOTES: Notes = Notes {
    firm: &[
        Fact::new(
            "SOAP 1.1 by POST; the credential is in the body of every call, in the order of the WSDL.",
            "vendor's WSDL and samples",
        ),
        Fact::new(
            "A property comes whole in one answer, with its ledger and without pages.",
            "vendor's samples",
        ),
        Fact::new(
            "An answer is XML in its result; business errors are messages in it, under HTTP 200.",
            "vendor's samples, public clients",
        ),
        Fact::new(
            "The t-code of a household's primary is its lease; roommates have r-codes, and dates of their own.",
            "vendor's samples, an integrator's guide",
        ),
        Fact::new("0001-01-01 is no date.", "vendor's samples"),
        Fact::new(
            "Nobody is the message that no tenants exist with the given search criteria.",
            "a public client",
        ),
        Fact::new(
            "An empty result is how a server or database is refused that is not there.",
            "a public client",
        ),
    ],
    lenient: &[
        Fact::new(
            "A result may be XML, text or CDATA, after a byte order mark, with another declaration inside.",
            "declared as anything at all in the WSDL",
        ),
        Fact::new(
            "Prefixes and namespaces come and go; values are padded and wrapped over lines; characters that XML \
             does not have are left out, and in the ledger nothing is looked at.",
            "vendor's samples in clients' tests",
        ),
        Fact::new(
            "Bytes that are no UTF-8 are read one by one in the encoding that is declared, else as Windows-1252.",
            "our inference",
        ),
        Fact::new(
            "Codes are the same in either case, and are kept in lower case; a unit is shown as it is written.",
            "public clients",
        ),
        Fact::new(
            "The first usable email of any address counts; fillers are none, and are told.",
            "two clients' lists of fillers",
        ),
        Fact::new(
            "A date that is none leaves only itself out, where it decides little: the lease's term, the primary's \
             move-in, what is expected.",
            "Door's needs",
        ),
        Fact::new("A message of another type than an error may stand beside the list.", "a public client"),
    ],
    strict: &[
        Fact::new(
            "Without `ResidentTransactions`, once, and the property that was asked for in it, an answer is no \
             roster, whatever it says; a second property in it is a list code, and refused.",
            "Door's needs",
        ),
        Fact::new(
            "Who heads a household is told by the type: somebody current before who is to come, before who has left, \
             before everybody else.",
            "Door's needs",
        ),
        Fact::new(
            "Somebody whose move-in is ahead is to come, whatever the type says; roommates without a day of their own \
             come with the primary.",
            "Door's needs",
        ),
        Fact::new(
            "A roommate whose own move-out has passed has left, and one whose own move-in is ahead is to come, by \
             the property's day; if one of these is no date, they are set aside.",
            "Door's needs; the fields are in the vendor's schema",
        ),
        Fact::new(
            "Who is called a guarantor, cosigner or contact is no resident.",
            "no source; the schema has no such type",
        ),
        Fact::new(
            "A roommate who is not responsible for the lease is a dependent: in Door only with an email of their own.",
            "a public client maps it so",
        ),
        Fact::new(
            "A type that is not in the schema is a status of its own, and lets nobody in.",
            "Door's needs",
        ),
    ],
    first_call: &[
        "Whether a Common Data licence is needed at all: nothing but Billing and Payments is called.",
        "Whether former residents are in the answer, and for how many days.",
        "Whether `UnitLeasedStatus` tells notice, and what else stands for an eviction.",
        "Whether grown-up occupants are marked as not responsible for the lease, and have emails.",
        "Whether a building is told anywhere beside the unit's code.",
        "The words of a licence that is refused, and of too many calls.",
    ],
    places: PLACES,
    faults: FAULTS,
};
