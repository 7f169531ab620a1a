//! What is known of RealPage's wire.

use super::{error::FAULTS, map::PLACES};
use crate::notes::{Fact, Notes};

pub(super) const NOTES: Notes = Notes {
    firm: &[
        Fact::new(
            "SOAP 1.1 by POST to one address for each partner; who calls is the first element of every call, in \
             the contract's order.",
            "public clients",
        ),
        Fact::new(
            "Every operation is granted to the licence key on its own.",
            "a written audit of the live gateway",
        ),
        Fact::new("A list comes whole, without pages and without a total.", "public clients"),
        Fact::new(
            "`C`, `P` and `F` are filters of one list, by status; a household's members each have a row for each lease.",
            "public clients",
        ),
        Fact::new(
            "A member's number repeats from household to household, and households are counted in each site.",
            "the audit",
        ),
        Fact::new(
            "Notice is no status: two dates tell it; eviction is a mark.",
            "the audit, a public client",
        ),
        Fact::new("The year 1900 is no date.", "public clients"),
    ],
    lenient: &[
        Fact::new(
            "Nobody is a list without rows, or a result with nothing in it.",
            "public clients take both; that the second happens is our inference",
        ),
        Fact::new("Who is on two lists counts once, as who lives there.", "public clients"),
        Fact::new(
            "Statuses are words or letters, with or without `Resident`; blank in the list of those who live there \
             is that they do.",
            "public clients and a mapping document",
        ),
        Fact::new(
            "Names of elements are found in any case; marks are `T`, `Y`, `TRUE` or `1`.",
            "public clients",
        ),
        Fact::new("A date that is none leaves only itself out.", "our inference"),
        Fact::new("A unit without an id is known by its number.", "our inference"),
        Fact::new("Keys of the older kind are used with a user name and a password.", "two public clients"),
    ],
    strict: &[
        Fact::new(
            "The same list for those who live there and for those who are to is no roster, unless all on it live there.",
            "Door's needs: an answer that is kept on the way",
        ),
        Fact::new(
            "A result that says something else than the list says nothing about anybody.",
            "Door's needs",
        ),
        Fact::new(
            "Guarantors, and cosigners who are nothing else, by mark or by word, are no residents; minors are told, \
             and never let in on their own.",
            "the audit, a public client",
        ),
        Fact::new(
            "A relationship that nobody knows, where no mark tells what it is, is set aside and told; so is a type that \
             is another letter than `H`, where no mark tells of living there, and who cosigns and signs and is \
             neither the head nor an occupant.",
            "Door's needs",
        ),
        Fact::new(
            "A member's number that is two people's at once, by name, is neither's: both are set aside. Who lives \
             there comes before who is to, and before old leases.",
            "the audit: numbers repeat",
        ),
        Fact::new(
            "A move-out is a fact only of who has left by the status, or is marked inactive as well.",
            "our inference",
        ),
        Fact::new("Somebody whose move-in is ahead is to come, whatever the status says.", "Door's needs"),
        Fact::new(
            "A next lease of somebody who lives there changes nothing; of somebody who does not, they are to come.",
            "a public client's reading",
        ),
    ],
    first_call: &[
        "Whether the list of sites has a wrapper, and whether dead sites stay on it.",
        "What the list of those pending holds: applicants, next leases, those who were refused.",
        "The words for minors, and whether grown-up occupants have the mark of one.",
        "Whether `moveoutdate` is on the rows of those who live there, and what `activebit` is on them.",
        "The status and the words of a fault for a wrong key, PMC ID and site.",
        "Whether member numbers stay the same when a lease is renewed.",
    ],
    places: PLACES,
    faults: FAULTS,
};
