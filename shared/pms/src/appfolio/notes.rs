//! What is known of AppFolio's wire.

use super::{error::FAULTS, places};
use crate::notes::{Fact, Notes};

pub(super) const NOTES: Notes = Notes {
    firm: &[
        Fact::new(
            "Lists are asked for by GET, with a filter: without one they are refused.",
            "three clients",
        ),
        Fact::new(
            "A connection has a client id and a secret; Door's developer id is in the header \
             X-AppFolio-Developer-ID, which the gateway has asked for in that very spelling over HTTP/1.1.",
            "clients; a public client's notes on the spelling",
        ),
        Fact::new("Statuses are five; applicants are elsewhere.", "the vendor's description"),
        Fact::new(
            "The days of moving in and out are physical, and decide the status.",
            "the vendor's list of partner attributes",
        ),
        Fact::new(
            "Hidden tenants and those without a unit are left out unless asked for.",
            "the vendor's description",
        ),
    ],
    lenient: &[
        Fact::new(
            "Nobody is an empty list, or null while another list has rows.",
            "clients that expect both",
        ),
        Fact::new(
            "Emails and phones stand in a field, in a list of objects or in a list of texts.",
            "the vendor's description of writes, and clients",
        ),
        Fact::new(
            "A unit without a name is called by its address, where no other one without a name is let there.",
            "single-family houses of clients",
        ),
        Fact::new(
            "Where names of units repeat at several addresses, the address is the building.",
            "our inference",
        ),
        Fact::new("A lease's days that are no dates are none.", "they decide nothing"),
    ],
    strict: &[
        Fact::new(
            "Cosigners and guarantors, by type, relationship or mark, are no residents.",
            "a vendor's report knows the type",
        ),
        Fact::new(
            "Whose type is not known is set aside and told, whoever they are related to, unless they are the primary tenant.",
            "Door's needs",
        ),
        Fact::new(
            "A property that is not enrolled is a missing permission and not an empty one.",
            "Door's page on property groups",
        ),
        Fact::new("A tenant or unit of another property refuses the roster.", "Door's needs"),
    ],
    first_call: &[
        "All words of `TenantType`, and how a cosigner comes.",
        "Whether the header's spelling matters, and whether HTTP/2 is spoken.",
        "Whether bodies of errors say anything.",
        "Whether `Email` or `Emails` is filled, and how phones are labelled.",
        "What a single-family house's unit is called.",
    ],
    places: places::ALL,
    faults: FAULTS,
};
