// The form of a credential, drawn from what the API says about its PMS. A secret is never filled in again, nor kept.

import { html, useState } from '../../preact.js';
import { useDraft } from '../../hooks.js';
import { Field } from '../../ui/parts.js';

/** @typedef {import('../../api.js').Schemas} Schemas */
/** @typedef {import('../../api.js').Problem} Problem */

/**
 * @param {Schemas['ApprovedPms']} pms
 * @param {string} draft
 * @param {{ name: string, fields?: Record<string, string>, secretsOptional?: boolean }} initial
 */
export function useCredentialForm(pms, draft, initial) {
  const [open, setOpen, forget] = useDraft(`${draft} form`, { name: initial.name, fields: initial.fields ?? {} });
  const [secrets, setSecrets] = useState(/** @type {Record<string, string>} */ ({}));
  const [wrong, setWrong] = useState(/** @type {Record<string, string>} */ ({}));
  const value = (/** @type {Schemas['CredentialField']} */ field) =>
    (field.kind === 'secret' ? secrets[field.name] : open.fields[field.name]) ?? '';
  const pointers = new Set(['/name', ...pms.credential_fields.map((field) => `/fields/${field.name}`)]);
  return {
    pms,
    secretsOptional: initial.secretsOptional ?? false,
    name: open.name,
    wrong,
    value,
    setName: (/** @type {string} */ name) => setOpen({ ...open, name }),
    set: (/** @type {Schemas['CredentialField']} */ field, /** @type {string} */ text) => {
      setWrong({ ...wrong, [field.name]: '' });
      if (field.kind === 'secret') setSecrets({ ...secrets, [field.name]: text });
      else setOpen({ ...open, fields: { ...open.fields, [field.name]: text } });
    },
    /** What is to be sent: what was typed. */
    values: () => {
      const typed = pms.credential_fields.map((field) => [field.name, value(field).trim()]).filter(([, text]) => text);
      return { name: open.name.trim(), fields: /** @type {Record<string, string>} */ (Object.fromEntries(typed)) };
    },
    /** Whether all that is needed was typed; marks what is not. */
    check: () => {
      const missing = pms.credential_fields.filter(
        (field) => field.required && !value(field).trim() && !(field.kind === 'secret' && initial.secretsOptional),
      );
      const found = Object.fromEntries(missing.map((field) => [field.name, `Enter the ${field.label}.`]));
      if (!open.name.trim()) found.name = 'Give it a name.';
      setWrong(found);
      const first = Object.keys(found)[0];
      if (first) setTimeout(() => document.querySelector(/** @type {any} */ ('[aria-invalid="true"]'))?.focus());
      return !first;
    },
    forget: () => {
      forget();
      setSecrets({});
    },
    /** A saving without the problem that is shown beside fields already. */
    without: (/** @type {any} */ saving) => {
      const beside = saving.problem?.errors.length && saving.problem.errors.every((/** @type {any} */ error) => pointers.has(error.pointer));
      return beside ? { ...saving, problem: null } : saving;
    },
  };
}

/**
 * @param {{ form: ReturnType<typeof useCredentialForm>, problem: Problem | null }} props
 */
export function CredentialFields({ form, problem }) {
  const wrong = (/** @type {string} */ name, /** @type {string} */ pointer) =>
    form.wrong[name] || problem?.errors.find((error) => error.pointer === pointer)?.detail;
  const typed = (/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.currentTarget).value;
  return html`
    <${Field} label="Name in Door" help="What you and your colleagues call it." value=${form.name} maxlength="100" autocomplete="off"
      wrong=${wrong('name', '/name')} onInput=${(/** @type {Event} */ event) => form.setName(typed(event))} />
    ${form.pms.credential_fields.map((field) => html`
      <${Field} label=${field.label} optional=${!field.required || (field.kind === 'secret' && form.secretsOptional)}
        help=${field.kind === 'secret' && form.secretsOptional ? `${field.help} Leave it empty to keep the present one.` : field.help}
        type=${field.kind === 'secret' ? 'password' : field.kind === 'url' ? 'url' : 'text'}
        name=${field.name} value=${form.value(field)} maxlength=${field.max_length} spellcheck=${false} autocapitalize="none"
        autocomplete=${field.kind === 'secret' ? 'new-password' : 'off'} wrong=${wrong(field.name, `/fields/${field.name}`)}
        onInput=${(/** @type {Event} */ event) => form.set(field, typed(event))} />`)}`;
}
