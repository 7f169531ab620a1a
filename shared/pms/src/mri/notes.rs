//! What is known of MRI's wire.

use super::{error::FAULTS, places};
use crate::notes::{Fact, Notes};

pub(super) const NOTES: Notes = Notes {
    firm: &[
        Fact::new("A call is a GET of one address with the API's name in the query.", "clients"),
        Fact::new(
            "The user of Basic authentication is made of client, database, user and the partner's key; with some \
             customers the key is their own.",
            "three clients, integrators' guides",
        ),
        Fact::new(
            "A 401 has no cause: an API that is not granted looks like a wrong password.",
            "an integrator's notes",
        ),
        Fact::new(
            "Rows have a link to the next page; what it asks for is taken from it, never its host.",
            "clients",
        ),
        Fact::new(
            "A unit is known by its building and its number, a lease by its unit and its number.",
            "a client's recorded answers",
        ),
        Fact::new(
            "Values are text: ids keep their zeros, marks are `Y` or `True`, dates have a time and no zone.",
            "a client's recorded answers",
        ),
    ],
    lenient: &[
        Fact::new(
            "Every page may link on, an empty one too, if nothing follows by number.",
            "a captured page of two rows links on",
        ),
        Fact::new(
            "Nobody is an empty list, or an answer without `value` while another list has rows.",
            "a client that expects both",
        ),
        Fact::new(
            "Fields are found by any of their names, in any case; a list of one may lack its brackets.",
            "clients",
        ),
        Fact::new("Letters stand for statuses in other APIs.", "rows of the same people in two APIs"),
        Fact::new(
            "Who is to move in is asked for as well; whether leases hold them is not certain.",
            "a client",
        ),
        Fact::new(
            "The list of units may only add to the units that leases name, and may not be granted.",
            "no public answer shows it",
        ),
    ],
    strict: &[
        Fact::new(
            "Guarantors, by mark, relationship or status, are no residents; those marked as minors are told as such.",
            "a client's recorded answers",
        ),
        Fact::new(
            "Whose type or relationship is not known is set aside and told; of letters `R` and `H` are known.",
            "Door's needs; rows of residents have the first",
        ),
        Fact::new(
            "Somebody whose day of occupying is ahead is to come, and one whose own vacating has passed has left, by the property's day.",
            "our inference",
        ),
        Fact::new(
            "The lease's move-out is a plan; the person's is a fact once it has passed.",
            "our inference",
        ),
        Fact::new(
            "A property where nobody has an email or a phone is one whose personal data is withheld.",
            "integrators' guides",
        ),
        Fact::new(
            "A status that is new to us is other, whatever the mark of living there says.",
            "Door's needs",
        ),
    ],
    first_call: &[
        "All words of `ResidentStatus`, with `IsCurrent` beside them.",
        "Whether residents who are to move in are among the leases.",
        "Whether the last page links on, and what a property without residents answers.",
        "What the unit API's rows look like, and whether it is granted.",
        "What 401, 400 and errors under 200 say.",
    ],
    places: places::ALL,
    faults: FAULTS,
};
