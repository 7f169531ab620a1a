// The wizard's steps, in order.

/** @typedef {{ property: import('../../api.js').Schemas['Property'], params: Record<string, string>, refresh: () => void }} OfProperty */
/**
 * What each step's form is given, in the wizard and under Manage Settings alike.
 * @typedef {{ property: import('../../api.js').Schemas['Property'], card: import('../../api.js').Card,
 *   saved: (card: import('../../api.js').Card) => void, action: string, back?: import('../../preact.js').ComponentChildren }} StepProps
 */

/** @type {Record<import('../../api.js').Schemas['Step'], { path: string, name: string, short: string }>} */
export const STEPS = {
  select_pms: { path: 'pms', name: 'Select your PMS', short: 'PMS' },
  enter_credentials: { path: 'credentials', name: 'Enter Credentials', short: 'Credentials' },
  attach_properties: { path: 'properties', name: 'Attach Property IDs', short: 'Properties' },
  exclude_statuses: { path: 'statuses', name: 'Exclude Lease Statuses', short: 'Lease statuses' },
  activate: { path: 'activate', name: 'User Sync Integration', short: 'User Sync' },
};

export const ORDER = /** @type {(keyof typeof STEPS)[]} */ (Object.keys(STEPS));
