"""The whole wizard, with the client that openapi-python-client makes of the document: `door`, beside this file."""

import json
import os
import time

from door import AuthenticatedClient
from door.api.audit import list_audit
from door.api.catalogue import list_pms
from door.api.people import list_people, read_person, register_property, replace_units
from door.api.syncs import list_syncs, read_sync, sync_now
from door.api.wizard import (
    attach_pms_properties,
    choose_credential,
    choose_pms,
    create_credential,
    exclude_lease_statuses,
    list_lease_statuses,
    list_pms_properties,
    preview,
    read_integration,
    turn_user_sync,
)
from door.models import (
    Activation,
    AttachProperties,
    ChooseCredential,
    ChoosePms,
    Credential,
    ExcludeStatuses,
    FieldKind,
    NewCredential,
    NewCredentialFields,
    NewUnit,
    Pms,
    Problem,
    ProblemCode,
    RegisterProperty,
    Step,
    SyncNow,
    SyncStatus,
    Units,
)

given = json.load(open(os.environ["GIVEN"], encoding="utf-8"))
property_id = f"{given['org_id']}-harbor-row"
pms = Pms(given["pms"])


def caller(role):
    return AuthenticatedClient(base_url=given["root"], token=given["tokens"][role], timeout=60)


manager, platform = caller("portfolio_manager"), caller("platform")


def done(answer, status=200):
    """The body of an answer with this status."""
    assert answer.status_code == status, (answer.status_code, answer.content)
    assert answer.parsed is not None, "the client cannot read what was answered"
    return answer.parsed


def refused(answer, status, code):
    """The problem of an answer with this status and code."""
    problem = done(answer, status)
    assert problem.code == code and problem.status == status, problem
    return problem


# Door's own service registers what is there.
registered = RegisterProperty(org_id=given["org_id"], name="Harbor Row", time_zone="America/Denver")
done(register_property.sync_detailed(property_id, client=platform, body=registered))
units = [NewUnit(unit_id=f"unit-{n}", name=f"Unit {n}") for n in range(1, 4)]
done(replace_units.sync_detailed(property_id, client=platform, body=Units(units=units)))

# A step before its time names the one that comes first.
early = refused(
    turn_user_sync.sync_detailed(property_id, client=manager, body=Activation(enabled=True)), 409, "step_required"
)
assert early.next_step == Step.SELECT_PMS

# Prepare and enter credentials.
form = next(one for one in done(list_pms.sync_detailed(client=manager)).items if one.id == pms)
assert form.preparation and any(field.kind == FieldKind.SECRET for field in form.credential_fields)
done(choose_pms.sync_detailed(property_id, client=manager, body=ChoosePms(pms=pms)))
known = {field.name for field in form.credential_fields}
assert known.issuperset(given["fields"])
fields = NewCredentialFields.from_dict(given["fields"])
made = done(
    create_credential.sync_detailed(client=manager, body=NewCredential(pms=pms, name="Ours", fields=fields)), 201
)
assert isinstance(made, Credential) and made.used_by == [] and made.used_by_others == 0
wrong = NewCredentialFields.from_dict({})
refusal = refused(
    create_credential.sync_detailed(client=manager, body=NewCredential(pms=pms, name="None", fields=wrong)),
    422,
    "invalid_request",
)
assert all(error.pointer.startswith("/fields/") for error in refusal.errors)
chosen = ChooseCredential(credential_id=made.credential_id)
card = done(choose_credential.sync_detailed(property_id, client=manager, body=chosen))
assert card.next_step == Step.ATTACH_PROPERTIES

# Attach, exclude, look at what it would do.
offered = done(list_pms_properties.sync_detailed(property_id, client=manager)).items
free = next(one for one in offered if not one.attached)
attached = AttachProperties(pms_property_ids=[free.pms_property_id])
done(attach_pms_properties.sync_detailed(property_id, client=manager, body=attached))
statuses = done(list_lease_statuses.sync_detailed(property_id, client=manager)).items
excluded = [one.status for one in statuses if one.lifecycle == "past"]
done(exclude_lease_statuses.sync_detailed(property_id, client=manager, body=ExcludeStatuses(excluded=excluded)))
planned = done(preview.sync_detailed(property_id, client=manager, limit=5))
assert planned.counts.created > 0 and len(planned.items) <= 5

# Turn on, and wait for the first sync.
seen = done(read_integration.sync_detailed(property_id, client=manager))
stale = turn_user_sync.sync_detailed(
    property_id, client=manager, body=Activation(enabled=True), if_match=f'"{seen.version - 1}"'
)
refused(stale, 412, "version_mismatch")
on = done(turn_user_sync.sync_detailed(property_id, client=manager, body=Activation(enabled=True)))


def ended(sync_id):
    """The record of a sync once it has ended."""
    for _ in range(2400):
        one = done(read_sync.sync_detailed(property_id, sync_id, client=manager))
        if one.status not in (SyncStatus.QUEUED, SyncStatus.RUNNING):
            return one
        time.sleep(0.1)
    raise TimeoutError(sync_id)


first = ended(on.sync_id)
assert first.status == SyncStatus.SUCCEEDED, first
assert first.counts.created == planned.counts.created

# The people, page by page.
people, cursor = [], None
while True:
    more = {} if cursor is None else {"cursor": cursor}
    page = done(list_people.sync_detailed(property_id, client=manager, limit=7, **more))
    people.extend(page.items)
    cursor = page.next_cursor
    if not cursor:
        break
assert len(people) == first.counts.created
one = done(read_person.sync_detailed(property_id, people[0].person_id, client=manager))
assert one.access.reason and one.history[0].sync_id == first.sync_id

# Sync Now: with a body, and without one.
again = done(sync_now.sync_detailed(property_id, client=manager, body=SyncNow()), 202)
assert ended(again.sync_id).status == SyncStatus.SUCCEEDED
sent = manager.get_httpx_client().post(f"/v1/properties/{property_id}/syncs")
assert sent.status_code == 202, sent.text
assert len(done(list_syncs.sync_detailed(property_id, client=manager)).items) >= 2

# What was decided is on record; what it was may be an object, a word or nothing.
decided = {entry.action for entry in done(list_audit.sync_detailed(property_id, client=manager)).items}
assert {"pms_selected", "credential_selected", "properties_attached", "sync_turned_on"} <= decided

# Who may not, and what is not there.
refused(choose_pms.sync_detailed(property_id, client=platform, body=ChoosePms(pms=pms)), 403, "forbidden")
refused(read_integration.sync_detailed("nowhere", client=manager), 404, "not_found")
assert Problem and ProblemCode.NOT_FOUND == "not_found"
print(f"{len(people)} people")
