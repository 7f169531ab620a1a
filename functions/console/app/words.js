// The words that managers see for the API's words. Each map is keyed by the API's own list, so that the type check
// refuses a word that is forgotten or gone; names and order that the service gives too are held to it by a test
// (`tests/e2e/workspace/console.rs`).

/** @typedef {import('./api.js').Schemas} Schemas */

/**
 * What a word stands for that may be any text; undefined for one that is not in the map.
 * @template V @param {Record<string, V>} words @param {string | null | undefined} word @returns {V | undefined}
 */
export const known = (words, word) => (word && Object.hasOwn(words, word) ? words[word] : undefined);

/** @type {Record<Schemas['Pms'], string>} */
export const PMS = {
  yardi: 'Yardi Voyager 7',
  realpage: 'RealPage',
  entrata: 'Entrata',
  mri: 'MRI',
  appfolio: 'AppFolio',
};

/** @type {Record<Schemas['Integration']['state'], { name: string, kind: string }>} */
export const STATE = {
  not_set_up: { name: 'Not set up', kind: '' },
  in_progress: { name: 'Set-up in progress', kind: 'accent' },
  off: { name: 'User Sync off', kind: 'warn' },
  on: { name: 'User Sync on', kind: 'good' },
  needs_attention: { name: 'Needs attention', kind: 'bad' },
};

/** How far a property of a roll-out is; and of those that are ready, one that would be held. @type {Record<Schemas['RolloutState'] | 'held', { name: string, kind: string }>} */
export const ROLLOUT = {
  waiting: { name: 'Waiting', kind: '' },
  ready: { name: 'Ready', kind: 'accent' },
  held: { name: 'Would be held', kind: 'warn' },
  turning_on: { name: 'Turning on', kind: 'accent' },
  on: { name: 'On', kind: 'good' },
  refused: { name: 'Went no further', kind: 'bad' },
};

/** @type {Record<Schemas['Lifecycle'], { name: string, kind: string, means: string }>} */
export const LIFECYCLE = {
  future: { name: 'Future', kind: 'accent', means: 'Approved, not moved in yet' },
  current: { name: 'Current', kind: 'good', means: 'Lives here, on notice too' },
  past: { name: 'Past', kind: '', means: 'Moved out' },
  cancelled: { name: 'Cancelled', kind: '', means: 'Denied or cancelled: never pulled in, and moved out if they were' },
  other: { name: 'Other', kind: '', means: 'None of these: an applicant, a model unit; never pulled in' },
};

/** @type {Record<Schemas['AccessState']['state'], { name: string }>} */
export const ACCESS = { unmanaged: { name: 'By hand' }, granted: { name: 'Granted' }, ended: { name: 'Ended' } };

/** @type {Record<Schemas['PeopleGroup'], string>} */
export const PEOPLE_GROUP = {
  past_with_access: 'Past, still with access',
  open_alert: 'With an open alert',
  no_unit: 'Without a unit',
  added_by_hand: 'Added by hand',
};

/** @type {Record<Schemas['PeopleOrder'], string>} */
export const PEOPLE_ORDER = { last_name: 'Last name', unit: 'Unit', move_in: 'Move-in', move_out: 'Move-out', lease_end: 'Lease end' };

/** Only the names of what has more words. @param {Record<string, { name: string }>} words */
export const named = (words) => Object.fromEntries(Object.entries(words).map(([word, { name }]) => [word, name]));

/** @type {Record<Schemas['SyncStatus'], { name: string, kind: string }>} */
export const SYNC_STATUS = {
  queued: { name: 'Waiting to start', kind: 'accent' },
  running: { name: 'Running', kind: 'accent' },
  succeeded: { name: 'Succeeded', kind: 'good' },
  failed: { name: 'Failed', kind: 'bad' },
  held: { name: 'Held', kind: 'warn' },
};

/** @type {Record<Schemas['SyncTrigger'], string>} */
export const TRIGGER = { schedule: 'Hourly', manual: 'Sync Now', support: 'Support', activation: 'Turned on' };

/** Of people, of the settings, and whatever else a decision on record has. @type {Record<Schemas['PersonField'] | Exclude<keyof Schemas['Settings'], 'digest'>, string> & Record<string, string>} */
const FIELD = {
  first_name: 'First name',
  last_name: 'Last name',
  name: 'Name',
  email: 'Email',
  phone: 'Phone',
  unit: 'Unit',
  lifecycle: 'Lifecycle',
  lease_status: 'Lease status',
  lease_starts_on: 'Lease start',
  lease_ends_on: 'Lease end',
  moved_in_on: 'Move-in',
  moved_out_on: 'Move-out',
  pms_ref: 'PMS record',
  pms_unit: 'PMS unit',
  missing_from_pms_since: 'Missing from PMS since',
  out_of_scope: 'Out of scope',
  access: 'Access',
  access_suggestion: 'Suggested access',
  access_after_move_out: 'Access after moving out',
  pms: 'PMS',
  pms_property_id: 'PMS property',
  pms_property_ids: 'PMS properties',
  pms_unit_id: 'PMS unit',
  unit_id: 'Door unit',
  credential_id: 'Credential',
  excluded_lease_statuses: 'Excluded lease statuses',
  enabled: 'User Sync',
  automated_access: 'Automated access',
  common_area_keys: 'Common area keys',
  held_changes_threshold: 'Held above, in %',
  revoke_after_hours: 'Access of who moved out ends after, in hours',
  reason: 'Reason',
  channel: 'How',
  address: 'Email',
  url: 'Address',
  quiet: 'Not told of',
  properties: 'Properties',
  until: 'Last day',
};

/** @param {string} field */
export const fieldName = (field) => known(FIELD, field) ?? sentence(field);

/** @type {Record<Schemas['ChangeKind'], string>} */
export const CHANGE = {
  created: 'Created',
  linked: 'Linked',
  updated: 'Updated',
  moved_out: 'Moved out',
  noted: 'Noted',
  alert_opened: 'Alert opened',
  alert_resolved: 'Alert resolved',
  sync_ended: 'Sync ended',
  credential_failing: 'Credential failing',
  access_granted: 'Access granted',
  access_changed: 'Access changed',
  access_revoked: 'Access revoked',
};

/** In the order in which they are to be resolved. @type {Record<Schemas['AlertKind'], { name: string, why: string }>} */
export const ALERT = {
  credential_failing: { name: 'Credential Failing', why: 'The PMS refuses the credential, so nothing is synced.' },
  duplicate_email: { name: 'Duplicate Emails', why: 'Residents in the PMS share an email. They are not synced until each has one of their own.' },
  duplicate_account: { name: 'Duplicate Accounts', why: 'A resident in the PMS matches a person who is linked to another record of the PMS.' },
  name_mismatch: { name: 'Name Mismatch', why: 'The same email, with another name in the PMS and in Door.' },
  email_mismatch: { name: 'Email Mismatch', why: 'A resident’s email differs in the PMS and in Door. Their record is not updated until it is clear which is right.' },
  missing_email: { name: 'Missing Email', why: 'A resident in the PMS has no valid email. A person in Door needs one.' },
  records_set_aside: { name: 'Records Set Aside', why: 'Records of the PMS cannot be read, or it is not known whether they are residents. Nobody gets or loses anything by them.' },
  missing_from_pms: { name: 'Missing From PMS', why: 'Somebody in Door is no longer in the PMS. They keep account and access until you decide.' },
  still_has_access: { name: 'Moved Out, Still Has Access', why: 'Somebody moved out and still has access. It ends by itself, unless you keep it until a day.' },
  unmapped_unit: { name: 'Unmapped Unit', why: 'A unit of the PMS is mapped to no Door unit. Its residents are synced without a unit.' },
};

/** What each decision is, beside the people whom it changes: those are told by the plan. @type {Record<Schemas['AlertAction'], { name: string, does: string, danger?: boolean }>} */
export const ACTION = {
  merge: { name: 'Merge', does: 'The resident and the person become one. The PMS’s name and details replace those in Door.' },
  create_separate: {
    name: 'Create Separate',
    does: 'A new person is made with the PMS’s email. A person who was linked to this resident moves out; the account is kept.',
    danger: true,
  },
  move_out: { name: 'Move Out', does: 'The person moves out. The account is kept.', danger: true },
  keep: { name: 'Keep', does: 'The person stays as they are, with account and access. You are asked again only if they come back to the PMS and go missing once more.' },
  same_person: { name: 'Same Person', does: 'They are one human under another name, as after a marriage. The PMS’s name and details replace those in Door.' },
  another_person: {
    name: 'Another Person',
    does: 'The PMS’s record is somebody else’s now. The person in Door is unlinked from it, and keeps account and access; without another record they count as missing from the PMS. The resident becomes a person of their own.',
  },
  end_access: { name: 'End Access', does: 'All access ends at once, keys given by hand too. The account is kept.', danger: true },
};

/** What `keep` is where somebody moved out: not for ever, and for a reason. */
export const KEEP_ACCESS = 'They keep the access that they have through the last day that you choose; then it ends by itself. Your name, the reason and the day are on record.';

/** What settings do to access, in the order of weight. @type {Record<Schemas['AccessEffect']['effect'], { count: 'gain' | 'moves' | 'change' | 'lose' | 'asked', one: string, many: string }>} */
export const EFFECT = {
  loses: { count: 'lose', one: 'loses all access', many: 'lose all access' },
  asked: { count: 'asked', one: 'moved out and keeps access until you decide, or it ends by itself', many: 'moved out and keep access until you decide, or it ends by itself' },
  moves: { count: 'moves', one: 'gets access to another unit, and loses that to the old one', many: 'get access to another unit, and lose that to the old one' },
  changes: { count: 'change', one: 'keeps the unit, with other common areas or another end', many: 'keep their unit, with other common areas or another end' },
  gains: { count: 'gain', one: 'gains access', many: 'gain access' },
};

/** Those of alerts are in `ALERT`. @type {Record<Exclude<Schemas['Outcome'], `alerted:${string}`> | 'alerted', { name: string, why: string }>} */
const OUTCOME = {
  created: { name: 'Created', why: 'Nobody in Door matches them, so a person is made.' },
  linked: { name: 'Linked', why: 'A person in Door has the same name and email, and is linked: no duplicate.' },
  updated: { name: 'Updated', why: 'They are linked, and the PMS has something new.' },
  unchanged: { name: 'Unchanged', why: 'What the PMS says is in Door.' },
  alerted: { name: 'Flagged', why: 'They need a decision of yours, or a correction in the PMS.' },
  'skipped:excluded_status': { name: 'Skipped: excluded lease status', why: 'You excluded their lease status.' },
  'skipped:not_pending_or_current': { name: 'Skipped: neither future nor current', why: 'They moved out, or never were residents.' },
  'skipped:dependent': { name: 'Skipped: dependent', why: 'A minor, or a dependent without an email of their own.' },
  'skipped:unreadable_record': { name: 'Skipped: unreadable record', why: 'The PMS’s record could not be read.' },
};

/** How an outcome begins before it comes to be. @type {Record<string, string>} */
const TO_BE = { created: 'To be created', linked: 'To be linked', updated: 'To be updated', alerted: 'To be flagged', skipped: 'To be skipped' };

/** @param {string} word One of the API's outcomes, or what is before its colon. @param {boolean} [would] Whether it is still to come. */
export function outcome(word, would = false) {
  const [kind, detail] = word.split(':');
  const alert = kind === 'alerted' ? known(ALERT, detail) : undefined;
  const is = alert ? { name: `Flagged: ${alert.name}`, why: alert.why } : known(OUTCOME, word) ?? { name: sentence(word), why: '' };
  const toBe = would && known(TO_BE, kind);
  return toBe ? { ...is, name: is.name.replace(/^[^:]+/, toBe) } : is;
}

/** @type {Record<Schemas['AutomatedAccess'], { name: string, means: string }>} */
export const ACCESS_MODE = {
  off: { name: 'Off', means: 'Managers give and take keys by hand. Moving out still ends access.' },
  approval_required: { name: 'Approval Required', means: 'Each change of access is suggested, and nothing changes until a manager approves it. Only access of somebody who moved out ends by itself after a while, unless you keep it.' },
  automatic: { name: 'Automatic', means: 'Access follows lease and unit by itself: 15 minutes after somebody becomes a current resident, and at once when they move out.' },
};

/** @type {Record<Schemas['AccessSuggestion']['kind'], { name: string, kind: string }>} */
export const SUGGESTION = {
  grant: { name: 'Grant a Key', kind: 'good' },
  revoke: { name: 'Revoke a Key', kind: 'bad' },
  no_changes: { name: 'No Changes', kind: '' },
};

/** @type {Record<Schemas['AuditAction'], string>} */
export const DEED = {
  pms_selected: 'Selected the PMS',
  credential_selected: 'Chose the credential',
  properties_attached: 'Attached PMS properties',
  statuses_excluded: 'Changed the excluded lease statuses',
  sync_turned_on: 'Turned User Sync on',
  sync_turned_off: 'Turned User Sync off',
  settings_changed: 'Changed settings',
  integration_removed: 'Removed the integration',
  units_mapped: 'Mapped units',
  credential_created: 'Created a credential',
  credential_changed: 'Changed a credential',
  credential_deleted: 'Deleted a credential',
  person_added: 'Added a person',
  alert_resolved: 'Resolved an alert',
  sync_requested: 'Asked for a sync',
  held_sync_approved: 'Approved a held sync',
  held_sync_discarded: 'Discarded a held sync',
  lifecycle_set: 'Set a lifecycle',
  access_approved: 'Approved access',
  access_discarded: 'Discarded suggested access',
  sync_undone: 'Undid a sync',
  rollout_begun: 'Began a roll-out',
  rolled_out: 'Set up like another property',
  receiver_added: 'Added a receiver of notices',
  receiver_changed: 'Changed what a receiver is told of',
  receiver_removed: 'Removed a receiver of notices',
  receiver_tested: 'Tested a receiver of notices',
};

/** What is told, and when. @type {Record<Schemas['NoticeKind'], { name: string, when: string }>} */
export const NOTICE = {
  sync_held: { name: 'Sync held', when: 'a sync waits for a decision, and when none does any more' },
  credential_failing: { name: 'Credential refused', when: 'the PMS refuses a credential, and when it accepts it again' },
  not_synced: { name: 'Not synced', when: 'no sync has succeeded for three hours, and when one does' },
  past_with_access: { name: 'Past with access', when: 'people who moved out have access, and when nobody has' },
  first_sync_done: { name: 'First sync done', when: 'a property was synced for the first time, with what it left to decide' },
  daily_digest: { name: 'Daily digest', when: 'at seven in the morning what is open, if anything is' },
  test: { name: 'Test', when: '' },
};

/** @type {Record<Schemas['NoticeTurn'], string>} */
export const TURN = { raised: 'began', recovered: 'over', told: '' };

/** @type {Record<Schemas['Channel'], string>} */
export const CHANNEL = { email: 'Email', webhook: 'Webhook' };

/** @type {Record<Schemas['DeliveryStatus'], { name: string, kind: string }>} */
export const DELIVERY = {
  waiting: { name: 'On its way', kind: 'warn' },
  delivered: { name: 'Delivered', kind: 'good' },
  given_up: { name: 'Given up', kind: 'bad' },
};

/** @type {Record<Schemas['Role'], string>} */
export const ROLE = {
  portfolio_manager: 'Portfolio manager',
  property_manager: 'Property manager',
  support: 'Support (read-only)',
  platform: 'Door platform',
};

/** Whom a sync takes something from, told apart: who moves out, and who loses access without moving out. @param {Pick<Schemas['SyncCounts'], 'moved_out' | 'access_ended'>} counts @param {boolean} [would] */
export function taken({ moved_out, access_ended }, would = false) {
  const verb = (/** @type {number} */ n, /** @type {string} */ one, /** @type {string} */ many) => (would ? `would ${many}` : n === 1 ? one : many);
  const parts = [];
  if (moved_out) parts.push(`${people(moved_out)} ${verb(moved_out, 'moves', 'move')} out`);
  if (access_ended) parts.push(`${people(access_ended)} who ${access_ended === 1 ? 'does' : 'do'} not move out ${verb(access_ended, 'loses', 'lose')} access`);
  return parts.join(', and ');
}

/** @param {number} n @param {string} one @param {string} [many] */
export const count = (n, one, many = `${one}s`) => `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;
/** @param {number} n */
export const people = (n) => count(n, 'person', 'people');
/** @param {number} n */
export const residents = (n) => count(n, 'resident');

/** A phone number as people write it in the PMS's country; any other as it is. @param {string | null | undefined} text */
export function phone(text) {
  const [, area, exchange, line] = (text ?? '').replaceAll(/[\s().-]/g, '').match(/^(?:\+?1)?(\d{3})(\d{3})(\d{4})$/) ?? [];
  return area ? `(${area}) ${exchange}-${line}` : text;
}

/** What is wrong with a field, as a sentence that names it. @param {string} label @param {string} detail */
export const about = (label, detail) => fullStop(/^[a-z]/.test(detail) ? `${label} ${detail}` : detail);

/** What the API says, as a sentence on the page. @param {string} text */
export const fullStop = (text) => `${capital(text)}${/[.!?]$/.test(text) ? '' : '.'}`;
/** @param {string} text */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** A word of the API that has none of ours. @param {string} word */
export const sentence = (word) => capital(word.replaceAll(/[_:]/g, ' '));

/** What became of a field, or its value now. @param {string | null | undefined} value */
export const shown = (value) => (value === null || value === undefined || value === '' ? '—' : value);
